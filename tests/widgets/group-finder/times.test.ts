import { assert } from '@open-wc/testing';
import { Hands } from '../list/hands.ts';
import { feedOf } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { rowOf, sampleRows, saturdayAtTen } from './rows.ts';
import { leaveAll, until, visit, wordsOf, type Visitor } from './visitor.ts';

const minuteMs = 60_000;

const at = (clock: number): { clock: () => number } => ({ clock: () => clock });
const when = (visitor: Visitor, name: string): string => wordsOf(visitor.card(name).querySelector('[part=when]'));
const live = (visitor: Visitor, name: string): string => wordsOf(visitor.card(name).querySelector('[part=live]'));

describe('the time of a group', () => {
  beforeEach(() => overhear());
  afterEach(() => { Hands.letGo(); leaveAll(); hearNoMore(); });

  const sample = (attributes: Record<string, string> = {}, stage = {}): Promise<Visitor> => visit({ src: feedOf(sampleRows), ...attributes }, stage);

  it('says that it is on now, and that it starts soon', async () => {
    const visitor = await sample({}, at(saturdayAtTen + 30 * minuteMs - 1));
    assert.equal(live(visitor, 'Saturday Breakfast'), 'On now');
    assert.equal(live(visitor, 'Saturday Lunch'), 'Starts in 46 minutes');
    assert.equal(live(visitor, 'Café Kettle'), '');
  });

  it('narrows to what is on now, and to what begins soon', async () => {
    const visitor = await sample({}, at(saturdayAtTen + 20 * minuteMs));
    await visitor.press('On now', 'button');
    assert.deepEqual(visitor.names, ['Saturday Breakfast']);
    await visitor.press(/^Starts within/, 'button');
    assert.deepEqual(visitor.names, ['Saturday Breakfast', 'Saturday Lunch']);
    await visitor.press(/^Remove Starts within/);
    await visitor.sees('10 groups');
  });

  it('stays on past midnight and past the end of the week', async () => {
    const visitor = await sample({}, at(Date.UTC(2026, 10, 22, 0, 15)));
    assert.equal(live(visitor, 'Night Owls'), 'On now');
    assert.match(when(visitor, 'Night Owls'), /^Saturday 11:30 PM – 12:30 AM/);
  });

  it('is shown on the visitor\'s clock, with the group\'s own clock and both zones named', async () => {
    const visitor = await sample({ 'visitor-zone': 'Asia/Tokyo' });
    assert.match(when(visitor, 'Círculo Abierto'), /^Thursday 8:00 – 9:00 AM/);
    assert.include(when(visitor, 'Círculo Abierto'), 'Wednesday 6:00 PM in New York');
    assert.include(visitor.text, 'Times are in your time zone (Tokyo).');
  });

  it('is found under the day that is shown, not the group\'s own', async () => {
    const visitor = await sample({ 'visitor-zone': 'Asia/Tokyo' });
    await visitor.choose('Day', 'Thursday');
    assert.include(visitor.names, 'Círculo Abierto');
    assert.isTrue(visitor.names.every(name => when(visitor, name).includes('Thursday')));
  });

  it('names one clock where both agree', async () => {
    const visitor = await sample({ preset: 'attendance=in-person' });
    assert.notInclude(visitor.text, 'Times are in your time zone');
    assert.notMatch(when(visitor, 'Café Kettle'), / in /);
  });

  it('claims no "now" where its zone is unknown, and says so', async () => {
    const visitor = await sample();
    assert.equal(live(visitor, 'Clock Unknown'), '');
    assert.match(when(visitor, 'Clock Unknown'), /^Saturday 10:00 – 11:00 AM.*Time zone not given$/);
    await visitor.press('On now', 'button');
    assert.notInclude(visitor.names, 'Clock Unknown');
  });

  it('is in the zone that the embedder vouches for, where the feed names none', async () => {
    const visitor = await sample({ 'time-zone': 'UTC' });
    assert.equal(live(visitor, 'Clock Unknown'), 'On now');
    assert.notInclude(visitor.text, 'Time zone not given');
  });

  it('is by appointment where none is given, and none while a group rests', async () => {
    const visitor = await sample();
    assert.equal(when(visitor, 'Whenever You Like'), 'By appointment');
    assert.equal(when(visitor, 'Resting Group'), 'Not meeting now');
  });

  it('keeps its wall clock when the clocks change', async () => {
    const rows = [rowOf('London Evening', { timezone: 'Europe/London', day: 0, time: '18:00', end_time: '19:00' })];
    const summer = await visit({ src: feedOf(rows) }, at(Date.UTC(2026, 9, 24)));
    assert.match(when(summer, 'London Evening'), /^Sunday 6:00 – 7:00 PM/);
    const before = await visit({ src: feedOf(rows) }, at(Date.UTC(2026, 9, 17)));
    assert.match(when(before, 'London Evening'), /^Sunday 5:00 – 6:00 PM.*6:00 PM in London/);
  });

  it('stays true as time goes by, in the list, the filter and the count', async () => {
    const hands = new Hands();
    hands.grip();
    const visitor = await sample({}, { clock: () => hands.now });
    assert.equal(live(visitor, 'Saturday Breakfast'), 'On now');
    hands.turn(saturdayAtTen + 16 * minuteMs);
    await until(() => live(visitor, 'Saturday Lunch') === 'Starts in 59 minutes', 'the card never changed');
    hands.turn(saturdayAtTen + 31 * minuteMs);
    await until(() => live(visitor, 'Saturday Breakfast') === '', 'what is over is still on');
    await visitor.press('On now', 'button');
    await visitor.sees('0 groups');
    hands.turn(saturdayAtTen + 75 * minuteMs);
    await visitor.sees('1 group');
    assert.deepEqual(visitor.names, ['Saturday Lunch']);
  });

  it('keeps the pages that are shown when the minute turns', async () => {
    const hands = new Hands();
    hands.grip();
    const visitor = await visit({ src: feedOf(sampleRows), limit: '4' }, { clock: () => hands.now });
    await visitor.press('Show more groups');
    await until(() => visitor.names.length === 8, 'the second page never came');
    hands.turn(saturdayAtTen + minuteMs);
    await visitor.drawn();
    assert.lengthOf(visitor.names, 8);
  });
});
