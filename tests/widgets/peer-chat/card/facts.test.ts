import { assert } from '@open-wc/testing';
import type { CardRow } from '../../../../src/client/chat/card.ts';
import type { Group } from '../../../../src/protocol/group.ts';
import type { Resource } from '../../../../src/protocol/resource.ts';
import { factsOf, kindOfRow, nameOfRow } from '../../../../src/widgets/peer-chat/card/facts.ts';
import { messages as words } from '../../../../src/widgets/peer-chat/card/messages/en.ts';
import { groupOf, meetingOf } from '../../../search/group-of.ts';
import { channelOf, resourceOf } from '../../../search/resource-of.ts';
import { daily } from '../../resource-cards/rows.ts';

/** A Saturday. */
const now = Date.UTC(2026, 10, 21, 10);
const told = (card: CardRow, timeZone = 'UTC'): string[] => factsOf(card, { words, tag: 'en', timeZone, now }).map(one => one.replace(/[\u202f\u2009]/g, ' '));
const group = (facts: Partial<Group>, timeZone?: string): string[] => told({ kind: 'group', row: groupOf(facts) }, timeZone);
const resource = (facts: Partial<Resource>): string[] => told({ kind: 'resource', row: resourceOf(facts) });

describe('what a card tells of a group', () => {
  it('is its next time where the reader is, and how to come', () => {
    const schedule = [meetingOf('MO', '19:00', { minutes: 60 }), meetingOf('SU', '23:30', { minutes: 60 })];
    assert.deepEqual(group({ schedule, attendance: 'online' }), ['Sunday 11:30 PM – 12:30 AM', 'Online']);
    assert.deepEqual(group({ schedule, attendance: 'hybrid' }, 'Europe/Berlin'), ['Monday 12:30 – 1:30 AM', 'In person and online']);
  });

  it('says that it is on now', () => {
    assert.deepEqual(group({ schedule: [meetingOf('SA', '09:30', { minutes: 60 })] }), ['On now, Saturday 9:30 – 10:30 AM']);
  });

  it('claims nothing of "now" where no zone is known', () => {
    assert.deepEqual(group({ schedule: [meetingOf('SA', '09:30', { minutes: 60, timeZone: undefined })] }), ['Saturday 9:30 – 10:30 AM (time zone not known)']);
  });

  it('says why there is no next time', () => {
    assert.deepEqual(group({ schedule: [], attendance: 'in-person' }), ['By appointment', 'In person']);
    assert.deepEqual(group({ schedule: [meetingOf('MO', '19:00')], attendance: 'suspended' }), ['Not meeting now']);
    assert.deepEqual(group({ schedule: [meetingOf('MO', '19:00', { timeZone: 'No/Where' })] }), ['Ask when they meet']);
  });
});

describe('what a card tells of a resource', () => {
  const channels = [channelOf({ display: '1' }), channelOf({ display: '2' })];

  it('is whether it is open, and how many ways lead there', () => {
    assert.deepEqual(resource({ hours: daily('08:00', 480), channels }), ['Open now', '2 ways to reach them']);
    assert.deepEqual(resource({ hours: daily('13:00', 60), channels: channels.slice(1) }), ['Closed now', '1 way to reach them']);
  });

  it('claims nothing that nobody told', () => {
    assert.deepEqual(resource({}), []);
    assert.deepEqual(resource({ hours: { openings: [meetingOf('SA', '09:00', { timeZone: undefined })], closedOn: [] } }), ['Ask if it is open']);
  });

  it('never says open of what has closed', () => {
    assert.deepEqual(resource({ hours: daily('08:00', 480), status: 'closed' }), ['It has closed']);
    assert.deepEqual(resource({ status: 'met' }), ['This has been met']);
  });

  it('has the date of an event', () => {
    assert.deepEqual(resource({ kind: 'event', schedule: [meetingOf('TU', '14:00', { minutes: 60 })] }), ['Tuesday 2:00 – 3:00 PM']);
  });

  it('names itself and its kind', () => {
    const card: CardRow = { kind: 'resource', row: resourceOf({ kind: 'helpline', title: 'Lantern Line' }) };
    assert.deepEqual([nameOfRow(card), kindOfRow(card, words)], ['Lantern Line', 'Helpline']);
  });
});
