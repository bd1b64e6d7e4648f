import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { meetingGuideRows, type MeetingGuideRow } from '../../../demo/server/exports/meeting-guide/rows.ts';
import { weeklyDays } from '../../../demo/server/exports/meeting-guide/weekly-times.ts';
import { loadConnector, recogniseFormat } from '../../../src/connectors/index.ts';
import { connector } from '../../../src/connectors/meeting-guide/index.ts';
import type { Group } from '../../../src/protocol/group.ts';
import { isOver } from '../../../src/time/occurrences.ts';
import { weekdayNames } from '../../../src/time/weekly.ts';
import { zoneNamed } from '../../../src/time/zones.ts';
import { faultsOf, readFeed } from '../../connectors/reading-feed.ts';
import { anyGroup, groupWith, hostileWords, meetingWith } from './any-group.ts';

const now = Date.parse('2026-03-02T12:00Z');
const rowsOf = (...groups: Group[]): MeetingGuideRow[] => JSON.parse(JSON.stringify(meetingGuideRows(groups, { now }))) as MeetingGuideRow[];
const only = (facts: Parameters<typeof groupWith>[0]): MeetingGuideRow => {
  const [row, ...more] = rowsOf(groupWith(facts));
  assert.ok(row && more.length === 0, 'one row was expected');
  return row;
};

describe('Meeting Guide rows', () => {
  it('are one for each weekly meeting on each of its days', () => {
    const rows = rowsOf(groupWith({ schedule: [meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=SU,WE' }), meetingWith({ time: '23:30', rrule: 'FREQ=WEEKLY;BYDAY=FR' })] }));
    assert.deepEqual(rows.map(({ day, time, end_time, timezone }) => [day, time, end_time, timezone]), [
      [0, '19:30', '21:00', 'Europe/Amsterdam'], [3, '19:30', '21:00', 'Europe/Amsterdam'], [5, '23:30', '01:00', 'Europe/Amsterdam'],
    ]);
    assert.deepEqual(rows.map(row => row.slug), ['g1', 'g1-we-1930', 'g1-fr-2330']);
    assert.deepEqual(new Set(rows.map(row => row.group_id)), new Set(['g1']));
  });

  it('carry the facts of the group', () => {
    const row = only({
      schedule: [meetingWith()], description: 'Welcome', topics: ['secular'], audiences: ['young-people', 'carers'], languages: ['en'], joining: { access: 'open' }, attendance: 'hybrid', updatedAt: '2026-02-01T10:00:00Z',
      place: { name: 'Library', address: '1 High St', town: 'Riverton', latitude: 1.5, longitude: 2, region: ['North', 'Riverton'], notes: 'Ring' }, online: { url: 'https://example.org/r', notes: 'Code 1' },
      contact: { email: 'a@example.org', phone: '555' }, links: [{ url: 'https://example.org/g' }], organization: { name: 'Harbor', url: 'https://example.org/' }, feedback: { email: 'f@example.org' },
    });
    assert.deepEqual(row, {
      slug: 'g1', name: 'Open evening', day: 3, time: '19:30', end_time: '21:00', timezone: 'Europe/Amsterdam', types: ['O', 'EN', 'ONL', 'A', 'Y'],
      notes: 'Welcome\n\nFor: carers.', group: 'Open evening', group_id: 'g1', attendance_option: 'hybrid', location: 'Library', formatted_address: '1 High St, Riverton', city: 'Riverton',
      regions: ['North', 'Riverton'], latitude: 1.5, longitude: 2, approximate: 'no', location_notes: 'Ring', conference_url: 'https://example.org/r', conference_url_notes: 'Code 1',
      email: 'a@example.org', phone: '555', website: 'https://example.org/g', entity: 'Harbor', entity_website_url: 'https://example.org/', updated: '2026-02-01 10:00:00', feedback_emails: ['f@example.org'],
    });
  });

  it('say in words what the format cannot: other rules, and what a weekly row leaves out', () => {
    const monthly = only({ schedule: [meetingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1MO' })] });
    assert.deepEqual([monthly.day, monthly.time, monthly.notes], [undefined, undefined, 'Meets on the first Monday of the month at 19:30 for 90 minutes (Europe/Amsterdam time).']);
    const weekly = only({ schedule: [meetingWith({ startDate: '2026-04-01', rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260601', exceptions: ['2026-04-08'], extra: ['2026-04-09'] })] });
    assert.deepEqual([weekly.day, weekly.notes], [3, 'When: from 1 April 2026; until 1 June 2026; not on 8 April 2026; also on 9 April 2026.']);
    const wholeDay = only({ schedule: [meetingWith({ minutes: 1_440 })] });
    assert.deepEqual([wholeDay.end_time, wholeDay.notes], [undefined, 'When: for 1 day.']);
    assert.deepEqual(rowsOf(groupWith({ schedule: [meetingWith(), meetingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1MO' })] })).map(row => row.slug), ['g1', 'g1-other']);
  });

  it('have no day and no time where a group meets by appointment', () => {
    const row = only({ schedule: [] });
    assert.deepEqual([row.day, row.time, row.notes], [undefined, undefined, undefined]);
  });

  it('leave out what is over, without a change to other slugs', () => {
    const over = meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260101' });
    assert.deepEqual(rowsOf(groupWith({ schedule: [over] })), []);
    assert.deepEqual(rowsOf(groupWith({ schedule: [over, meetingWith()] })).map(row => row.slug), ['g1-we-1930']);
  });

  it('say of a suspended group that it is inactive, and give no link to it', () => {
    const row = only({ attendance: 'suspended', schedule: [meetingWith()], online: { url: 'https://example.org/r' } });
    assert.deepEqual([row.attendance_option, row.types, row.conference_url], ['inactive', ['TC'], undefined]);
    assert.equal(readFeed(connector, [row]).groups[0]?.attendance, 'suspended');
  });

  it('choose no code that says more than is known', () => {
    assert.deepEqual(only({ accessibility: ['sign-language'] }).types, undefined);
    assert.deepEqual(only({ accessibility: ['sign-language'] }).notes, 'Accessibility: sign language.');
    assert.deepEqual(only({ accessibility: ['sign-language'], languages: ['ase'] }).types, ['ASL']);
    assert.deepEqual(only({ topics: ['family-of-people-in-recovery'] }).types, undefined);
    assert.deepEqual(only({ audiences: ['indigenous'] }).types, ['NDG']);
    assert.deepEqual(only({ formats: ['Tea Ceremony', 'discussion'] }).notes, 'Format: Tea Ceremony.');
  });

  it('have slugs that fit an address, and never the same one for two ids', () => {
    const slugs = rowsOf(...['a b', 'a-b', 'A b', 'مجموعة', 'x'.repeat(300), 'x'.repeat(301)].map(id => groupWith({ id }))).map(row => row.slug);
    assert.equal(new Set(slugs).size, 6);
    for (const slug of slugs) assert.match(slug, /^[\w-]{1,64}$/);
    assert.deepEqual(rowsOf(groupWith({ id: 'A b' }), groupWith({ id: 'a b' })).map(row => row.slug).sort(), [slugs[0], slugs[2]].sort());
  });

  it('hold no markup', () => {
    const row = only({ name: hostileWords, description: hostileWords, place: { name: hostileWords } });
    for (const text of [row.name, row.notes, row.location]) assert.equal(text, 'Tea & talk');
    assert.equal(only({ id: 'g7', name: '<b></b>' }).name, 'g7');
  });
});

describe('Meeting Guide rows, read back', () => {
  /** What a reader must find again of each weekly meeting. */
  const expected = (groups: readonly Group[]): string[] => groups.flatMap(({ schedule }) => schedule.filter(meeting => !isOver(meeting, now)).flatMap(meeting =>
    (weeklyDays(meeting) ?? []).map(day => JSON.stringify([
      weekdayNames[day], meeting.time, meeting.minutes < 1_440 ? meeting.minutes : 60, meeting.timeZone && zoneNamed(meeting.timeZone) ? meeting.timeZone : undefined,
    ]))));
  const found = (groups: readonly Group[]): string[] => groups.flatMap(({ schedule }) => schedule.map(({ rrule, time, minutes, timeZone }) => JSON.stringify([rrule?.slice(-2), time, minutes, timeZone])));

  it('every weekly meeting survives, whatever the groups', () => {
    fc.assert(fc.property(fc.uniqueArray(anyGroup, { selector: ({ id }) => id, maxLength: 4 }), groups => {
      const rows = rowsOf(...groups);
      const read = readFeed(connector, rows);
      assert.deepEqual(read.rejected, []);
      assert.deepEqual(found(read.groups), expected(groups));
      assert.equal(new Set(read.groups.map(group => group.id)).size, rows.length);
      assert.deepEqual(read.groups.flatMap(faultsOf), []);
      for (const group of groups.filter(({ attendance }) => attendance !== undefined)) {
        for (const again of readFeed(connector, rowsOf(group)).groups) assert.equal(again.attendance, group.attendance);
      }
    }), { numRuns: 200 });
  });

  for (const name of ['riverton.meeting-guide.json', 'harbor.bmlt.json', 'online.central-query.json', 'circles.csv']) {
    it(`${name}: all of it survives`, async () => {
      const text = readFileSync(new URL(`../../../demo/feeds/${name}`, import.meta.url), 'utf8');
      const { groups } = readFeed(await loadConnector(await recogniseFormat(text), text), text);
      const read = readFeed(connector, rowsOf(...groups));
      assert.deepEqual([read.rejected, read.dropped], [[], []]);
      assert.deepEqual(found(read.groups), expected(groups));
      const first = new Map(read.groups.map(group => [group.series, group]));
      for (const group of groups) {
        const again = first.get(group.series ?? group.id);
        if (!again || group.series !== undefined) continue;
        assert.deepEqual([again.name, again.place?.name, again.place?.latitude, again.place?.region ?? [], again.attendance ?? group.attendance], [group.name, group.place?.name, group.place?.latitude, group.place?.region ?? [], group.attendance ?? again.attendance]);
      }
    });
  }
});
