import { assert } from '@open-wc/testing';
import { Positions, type Place } from '../../../src/client/stream/positions.ts';

describe('positions in rooms', () => {
  const places = (positions: Positions, ...events: [string, number][]): Place[] => events.map(([room, seq]) => positions.place({ room, seq }));

  it('move on with each next event, room by room', () => {
    const positions = new Positions({ lobby: 4, circle: 0 });
    assert.deepEqual(places(positions, ['lobby', 5], ['circle', 1], ['lobby', 6]), ['next', 'next', 'next']);
    assert.deepEqual(positions.rooms, { lobby: 6, circle: 1 });
  });

  it('know what came before, what leaves something out, and what is of no room of theirs', () => {
    const positions = new Positions({ lobby: 4 });
    assert.deepEqual(places(positions, ['lobby', 4], ['lobby', 1], ['lobby', 6], ['other', 1]), ['seen', 'seen', 'gap', 'foreign']);
    assert.deepEqual(positions.rooms, { lobby: 4 });
  });

  it('know a log that is behind them', () => {
    const positions = new Positions({ lobby: 4 });
    assert.isFalse(positions.areAheadOf({ lobby: 4, other: 0 }));
    assert.isFalse(positions.areAheadOf({}));
    assert.isTrue(positions.areAheadOf({ lobby: 3 }));
  });

  it('take a room of any name', () => {
    const positions = new Positions(Object.fromEntries([['__proto__', 2], ['constructor', 0]]));
    assert.deepEqual(places(positions, ['__proto__', 3], ['constructor', 1], ['toString', 1]), ['next', 'next', 'foreign']);
    assert.deepEqual(Object.keys(positions.rooms), ['__proto__', 'constructor']);
  });
});
