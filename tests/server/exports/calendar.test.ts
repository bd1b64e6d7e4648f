import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupsCalendar } from '../../../demo/server/exports/calendar.ts';
import { anyGroup, groupWith, hostileWords, meetingWith } from './any-group.ts';

const facts = { name: 'Harbor groups', now: Date.parse('2026-03-02T12:00Z'), product: '-//Example//Groups//EN' };
const linesOf = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n');
const linesNamed = (file: string, name: string): string[] => linesOf(file).filter(line => line.startsWith(name));

describe('a calendar of groups', () => {
  it('has one event for each meeting, with the name of its group and where it is', () => {
    const group = groupWith({ schedule: [meetingWith(), meetingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1MO' })], place: { name: 'Library', address: '1 High St' }, online: { url: 'https://example.org/room', phone: '555' }, description: 'Welcome' });
    const file = groupsCalendar([group], facts);
    assert.deepEqual(linesNamed(file, 'UID'), ['UID:g1-0@peer-support-widgets', 'UID:g1-1@peer-support-widgets']);
    assert.deepEqual(new Set(linesNamed(file, 'SUMMARY')), new Set(['SUMMARY:Open evening']));
    assert.equal(linesNamed(file, 'LOCATION')[0], 'LOCATION:Library\\, 1 High St');
    assert.equal(linesNamed(file, 'URL')[0], 'URL:https://example.org/room');
    assert.equal(linesNamed(file, 'DESCRIPTION')[0], 'DESCRIPTION:Welcome\\n\\n555');
    assert.equal(linesNamed(file, 'RRULE').length >= 2, true);
  });

  it('says its name, how often to look again, and where it lies', () => {
    const file = groupsCalendar([], { ...facts, name: 'Tea, talk\r\nX-EVIL:1', feedUrl: 'https://example.org/groups.ics?ids=a' });
    assert.deepEqual(linesNamed(file, 'X-WR-CALNAME'), ['X-WR-CALNAME:Tea\\, talk\\nX-EVIL:1']);
    assert.deepEqual(linesNamed(file, 'NAME'), ['NAME:Tea\\, talk\\nX-EVIL:1']);
    assert.deepEqual(linesNamed(file, 'REFRESH-INTERVAL'), ['REFRESH-INTERVAL;VALUE=DURATION:P1D']);
    assert.deepEqual(linesNamed(file, 'SOURCE'), ['SOURCE;VALUE=URI:https://example.org/groups.ics?ids=a']);
    assert.deepEqual(linesNamed(groupsCalendar([], facts), 'SOURCE'), []);
  });

  it('leaves out suspended groups, and those by appointment have no event', () => {
    const groups = [groupWith({ attendance: 'suspended', schedule: [meetingWith()] }), groupWith({ id: 'g2' }), groupWith({ id: 'g3', schedule: [meetingWith()] })];
    assert.deepEqual(linesNamed(groupsCalendar(groups, facts), 'UID'), ['UID:g3-0@peer-support-widgets']);
  });

  it('floats where the zone is unknown', () => {
    assert.deepEqual(linesNamed(groupsCalendar([groupWith({ schedule: [meetingWith({ timeZone: undefined })] })], facts), 'DTSTART'), ['DTSTART:20260304T193000']);
  });

  it('keeps the uid of a meeting when its time changes and when it is asked for later', () => {
    const uids = (time: string, now: number): string[] => linesNamed(groupsCalendar([groupWith({ schedule: [meetingWith({ time })] })], { ...facts, now }), 'UID');
    assert.deepEqual(uids('19:30', facts.now), uids('20:00', facts.now + 30 * 86_400_000));
  });

  it('stays a calendar whatever groups say: no text ends its line or its event', () => {
    const names = /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|NAME|X-WR-CALNAME|REFRESH-INTERVAL|X-PUBLISHED-TTL|TZ|DTSTART|RRULE|RDATE|EXDATE|UID|DTSTAMP|DURATION|SUMMARY|LOCATION|URL|DESCRIPTION)/;
    fc.assert(fc.property(fc.array(anyGroup, { maxLength: 3 }), fc.constantFrom('Groups', hostileWords), (groups, name) => {
      const file = groupsCalendar(groups, { ...facts, name });
      assert.ok(file.endsWith('END:VCALENDAR\r\n'));
      assert.deepEqual(linesOf(file).filter(line => line !== '' && !names.test(line)), []);
      assert.equal(linesNamed(file, 'BEGIN:VEVENT').length, linesNamed(file, 'UID').length);
    }), { numRuns: 150 });
  });
});
