import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { calendarFile, type CalendarEntry } from '../../src/time/calendar-file.ts';
import { at, meetingWith } from './weekly-meeting.ts';

const now = at('2026-03-02T12:00Z');

function fileOf(...entries: Partial<CalendarEntry>[]): string {
  return calendarFile(entries.map(entry => ({ uid: 'wednesday@example.org', title: 'Meeting', meeting: meetingWith(), ...entry })), { product: '-//Example//Groups//EN', now });
}

function unfolded(file: string): string[] {
  return file.replace(/\r\n /g, '').split('\r\n');
}

/** The lines of one kind of component, without its borders. */
function component(file: string, kind: string): string[] {
  const lines = unfolded(file);
  return lines.slice(lines.indexOf(`BEGIN:${kind}`) + 1, lines.indexOf(`END:${kind}`));
}

function event(entry: Partial<CalendarEntry>): string[] {
  return component(fileOf(entry), 'VEVENT');
}

function words(line: string | undefined): string {
  return (line ?? '').replace(/^[A-Z]+:/, '').replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

describe('an event of a calendar file', () => {
  it('begins with the next occurrence and repeats by its rule, on the wall of its zone', () => {
    const lines = event({ title: 'Open evening', location: 'Library', url: 'https://example.org/a', description: 'Welcome' });
    assert.deepEqual(lines, [
      'UID:wednesday@example.org', 'DTSTAMP:20260302T120000Z', 'DTSTART;TZID=Europe/Amsterdam:20260304T193000', 'DURATION:PT90M',
      'RRULE:FREQ=WEEKLY;BYDAY=WE', 'SUMMARY:Open evening', 'LOCATION:Library', 'URL:https://example.org/a', 'DESCRIPTION:Welcome',
    ]);
  });

  it('does not begin with a date that is past today, off, or out of phase', () => {
    const start = (changes: Parameters<typeof meetingWith>[0]): string | undefined => event({ meeting: meetingWith(changes) }).find(line => line.startsWith('DTSTART'));
    assert.include(start({ rrule: 'FREQ=WEEKLY;BYDAY=MO', time: '12:00' }), ':20260309T120000');
    assert.include(start({ rrule: 'FREQ=WEEKLY;BYDAY=MO', time: '13:00' }), ':20260302T130000');
    assert.include(start({ exceptions: ['2026-03-04'] }), ':20260311');
    assert.include(start({ rrule: 'FREQ=WEEKLY;BYDAY=WE;INTERVAL=2', startDate: '2026-02-25' }), ':20260311');
    assert.include(start({ startDate: '2026-05-01' }), ':20260506');
  });

  it('begins where a count began, so that it ends where the group does', () => {
    const lines = event({ meeting: meetingWith({ rrule: 'rrule:freq=weekly;byday=we;count=8', startDate: '2026-02-10' }) });
    assert.include(lines, 'DTSTART;TZID=Europe/Amsterdam:20260211T193000');
    assert.include(lines, 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=8');
  });

  it('ends at its last start: in UTC with a zone, on the wall without', () => {
    const rrule = 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260401';
    assert.include(event({ meeting: meetingWith({ rrule }) }), 'RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20260401T173000Z');
    assert.include(event({ meeting: meetingWith({ rrule, timeZone: undefined }) }), 'RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20260401T193000');
    assert.isTrue(event({ meeting: meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=99991231', timeZone: 'America/New_York' }) }).some(line => /UNTIL=9999\d{4}T\d{6}Z$/.test(line)));
  });

  it('carries dates off and on', () => {
    const lines = event({ meeting: meetingWith({ exceptions: ['2026-03-18', '2026-01-07'], extra: ['2026-03-20', '2026-03-18', '2025-03-20'] }) });
    assert.include(lines, 'EXDATE;TZID=Europe/Amsterdam:20260318T193000');
    assert.include(lines, 'RDATE;TZID=Europe/Amsterdam:20260320T193000');
  });

  it('is one date where there is no rule, and its next date where there are only single ones', () => {
    assert.notInclude(event({ meeting: meetingWith({ rrule: undefined, startDate: '2026-03-06' }) }).join(), 'RRULE');
    const lines = event({ meeting: meetingWith({ rrule: undefined, extra: ['2026-04-02', '2026-03-05', '2026-01-01'] }) });
    assert.include(lines, 'DTSTART;TZID=Europe/Amsterdam:20260305T193000');
    assert.include(lines, 'RDATE;TZID=Europe/Amsterdam:20260402T193000');
  });

  it('floats where the zone is unknown, unless one is given', () => {
    assert.include(event({ meeting: meetingWith({ timeZone: undefined }) }), 'DTSTART:20260304T193000');
    assert.notInclude(fileOf({ meeting: meetingWith({ timeZone: undefined }) }), 'VTIMEZONE');
    assert.include(event({ meeting: meetingWith({ timeZone: undefined }), zone: 'Asia/Tokyo' }), 'DTSTART;TZID=Asia/Tokyo:20260304T193000');
  });

  it('is left out where nobody can tell its days', () => {
    for (const rrule of ['nonsense', undefined]) assert.notInclude(fileOf({ meeting: meetingWith({ rrule }) }), 'VEVENT');
  });
});

describe('the text of a calendar file', () => {
  it('comes back as it went in, whatever the words, and no line is over 75 octets', () => {
    const anyWords = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '\\', 'n', '\n', 'é', '中', '👋', ':', '"'), maxLength: 200, size: 'max' });
    fc.assert(fc.property(anyWords, title => {
      const file = fileOf({ title });
      assert.equal(words(component(file, 'VEVENT').find(line => line.startsWith('SUMMARY'))), title);
      for (const line of file.split('\r\n')) assert.isAtMost(new TextEncoder().encode(line).length, 75);
      assert.isFalse(/[\uD800-\uDBFF]\r\n/.test(file));
    }), { numRuns: 200 });
  });

  it('cannot be broken by what a feed says', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\u2028\u0000\u001b';
    const lines = unfolded(fileOf({ uid: evil, title: evil, location: evil, description: evil, url: `https://example.org/\r\nX:1` }));
    assert.equal(lines.filter(line => line === 'END:VEVENT').length, 1);
    assert.notInclude(lines, 'BEGIN:VALARM');
    assert.include(lines, 'URL:https://example.org/X:1');
    assert.include(lines, 'SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\\n');
  });

  it('has its product, ends each line properly and closes what it opens', () => {
    const file = fileOf({}, { uid: 'b' });
    assert.isTrue(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Groups//EN\r\n'));
    assert.isTrue(file.endsWith('END:VCALENDAR\r\n'));
    assert.equal(file.split('BEGIN:').length, file.split('END:').length);
    assert.equal(file.split('BEGIN:VTIMEZONE').length, 2);
  });
});

describe('the zone of a calendar file', () => {
  const zone = (timeZone: string): string[] => component(fileOf({ meeting: meetingWith({ timeZone }) }), 'VTIMEZONE');

  it('changes by yearly rules where it follows them', () => {
    assert.deepEqual(zone('Europe/Amsterdam').slice(6), [
      'BEGIN:DAYLIGHT', 'DTSTART:20250330T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
      'BEGIN:STANDARD', 'DTSTART:20251026T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
    ]);
    assert.include(zone('America/New_York'), 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
    assert.include(zone('Australia/Lord_Howe'), 'TZOFFSETFROM:+1030');
    assert.deepEqual(zone('Australia/Sydney').slice(1, 5), ['BEGIN:DAYLIGHT', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1100']);
  });

  it('changes date by date where it follows the moon', () => {
    const lines = zone('Africa/Casablanca');
    assert.include(lines, 'DTSTART:20250223T030000');
    assert.include(lines.find(line => line.startsWith('RDATE')), 'RDATE:20260215T030000');
  });

  it('is one offset where it never changes, under a name without a colon', () => {
    assert.deepEqual(zone('+03:30'), ['TZID:UTC+0330', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0330', 'TZOFFSETTO:+0330', 'END:STANDARD']);
    assert.include(event({ meeting: meetingWith({ timeZone: '-0930' }) }), 'DTSTART;TZID=UTC-0930:20260304T193000');
    assert.equal(zone('Asia/Tokyo').length, 6);
  });
});
