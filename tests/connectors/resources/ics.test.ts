import { assert } from '@open-wc/testing';
import { connector } from '../../../src/connectors/ics/index.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { calendarFile } from '../../../src/time/calendar-file.ts';
import { occurrencesBetween } from '../../../src/time/occurrences.ts';
import '../../../src/time/rules.ts';
import { readResources, type ReadFeed } from './reading-resources.ts';

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Tea', ...lines, 'END:VEVENT'];
const read = (...lines: string[]): Promise<ReadFeed> => readResources(connector, calendar(...lines));
async function only(...lines: string[]): Promise<Resource> {
  const { resources: [resource], rejected } = await read(...event(...lines));
  if (!resource) throw new Error(JSON.stringify(rejected));
  return resource;
}
const meetings = async (...lines: string[]): Promise<unknown[]> => (await only(...lines)).schedule.map(({ startDate, time, minutes, timeZone, rrule }) => [startDate, time, minutes, timeZone, rrule]);
/** The starts of all occurrences in a year, in UTC. */
const starts = ({ schedule }: Resource): string[] => schedule.flatMap(meeting => occurrencesBetween(meeting, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).map(({ start }) => new Date(start).toISOString().slice(0, 16)).sort();

describe('iCalendar', () => {
  it('reads times in a zone, in UTC, on any wall, and whole days', async () => {
    assert.deepEqual(await meetings('DTSTART;TZID=Europe/London:20260601T190000', 'DTEND;TZID=Europe/London:20260601T203000'), [['2026-06-01', '19:00', 90, 'Europe/London', undefined]]);
    assert.deepEqual(await meetings('DTSTART:20260601T190000Z', 'DURATION:PT1H15M'), [['2026-06-01', '19:00', 75, 'UTC', undefined]]);
    assert.deepEqual(await meetings('DTSTART:20260601T230000', 'DTEND:20260602T010000'), [['2026-06-01', '23:00', 120, undefined, undefined]]);
    assert.deepEqual(await meetings('DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260603'), [['2026-06-01', '00:00', 2_880, undefined, undefined]]);
    assert.deepEqual(await meetings('DTSTART;VALUE=DATE:20260601'), [['2026-06-01', '00:00', 1_440, undefined, undefined]]);
    assert.deepEqual(await meetings('DTSTART:20260601T190000Z', 'DTEND;TZID=America/New_York:20260601T163000'), [['2026-06-01', '19:00', 90, 'UTC', undefined]]);
  });

  it('counts an event without a length as an hour', async () => {
    const { resources, end } = await read(...event('DTSTART:20260601T190000Z'));
    assert.deepEqual([resources[0]?.schedule[0]?.minutes, end.guessedLengths], [60, 1]);
  });

  it('knows zones by the names that office calendars give them, by a maker’s path, and by the calendar’s own definition', async () => {
    const zone = async (name: string, ...before: string[]): Promise<string | undefined> => (await read(...before, ...event(`DTSTART;TZID=${name}:20260601T190000`))).resources[0]?.schedule[0]?.timeZone;
    assert.equal(await zone('Eastern Standard Time'), 'America/New_York');
    assert.equal(await zone('"/maker.example/20200101/America/Argentina/Buenos_Aires"'), 'America/Argentina/Buenos_Aires');
    assert.equal(await zone('Here', 'BEGIN:VTIMEZONE', 'TZID:Here', 'X-LIC-LOCATION:Europe/Paris', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'END:STANDARD', 'END:VTIMEZONE'), 'Europe/Paris');
    assert.isUndefined(await zone('Nowhere'));
    assert.equal((await read('X-WR-TIMEZONE:Asia/Tokyo', ...event('DTSTART:20260601T190000'))).resources[0]?.schedule[0]?.timeZone, 'Asia/Tokyo');
  });

  it('repeats by the rule, without days off, with days on, on its own wall through the change of the clocks', async () => {
    const weekly = await only('DTSTART;TZID=Europe/London:20260316T190000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/London:20260323T190000', 'RDATE;TZID=Europe/London:20260401T190000,20260402T200000');
    assert.deepEqual(starts(weekly), ['2026-03-16T19:00', '2026-03-30T18:00', '2026-04-01T18:00', '2026-04-02T19:00', '2026-04-06T18:00']);
  });

  it('takes off a day that is named in UTC by the day on the event’s wall', async () => {
    const late = await only('DTSTART;TZID=America/Los_Angeles:20260601T190000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20260603T020000Z');
    assert.deepEqual(starts(late), ['2026-06-02T02:00']);
  });

  it('moves and cancels single times of a series, wherever they stand', async () => {
    const moved = ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Tea', 'RECURRENCE-ID:20260608T190000Z', 'DTSTART:20260609T100000Z', 'END:VEVENT'];
    const off = ['BEGIN:VEVENT', 'UID:1', 'RECURRENCE-ID:20260615T190000Z', 'STATUS:CANCELLED', 'DTSTART:20260615T190000Z', 'END:VEVENT'];
    const { resources, end } = await read(...moved, ...event('DTSTART:20260601T190000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'), ...off);
    assert.equal(end.rows, 1);
    assert.deepEqual(resources.map(starts), [['2026-06-01T19:00', '2026-06-09T10:00']]);
    assert.equal((await read(...moved)).resources.length, 1);
  });

  it('unfolds lines, undoes escapes, and does not take an alarm for the event', async () => {
    const resource = await only('DTSTART:20260601T190000Z', 'DTEND:20260601T200000Z', 'BEGIN:VALARM', 'DESCRIPTION:Reminder', 'TRIGGER:-PT10M', 'END:VALARM', 'DESCRIPTION:One\\, two\\; thr', ' ee\\nfour \\\\ <b>fi', '\tve</b>', 'LOCATION:Mill hall\\, Riverton', 'GEO:45.5;-122.6', 'CATEGORIES:Grief,Veterans', 'URL:javascript:x', 'ORGANIZER;CN="Lantern: House":mailto:ann@example.org');
    assert.equal(resource.summary, 'One, two; three\nfour \\ five');
    assert.deepEqual([resource.places[0]?.name, resource.places[0]?.latitude, resource.topics, resource.audiences], ['Mill hall, Riverton', 45.5, ['grief'], ['veterans']]);
    assert.deepEqual([resource.organization, resource.links, resource.attendance], [{ name: 'Lantern: House' }, [], 'in-person']);
    assert.notInclude(JSON.stringify(resource), 'ann@');
  });

  it('says what is cancelled, and what is held online', async () => {
    assert.equal((await only('DTSTART:20260601T190000Z', 'STATUS:CANCELLED')).status, 'closed');
    const online = await only('DTSTART:20260601T190000Z', 'LOCATION:https://room.example.org/a');
    assert.deepEqual([online.attendance, online.channels[0]?.url, online.places], ['online', 'https://room.example.org/a', []]);
  });

  it('sets aside what is private, cut off, without a name or a time, with a rule that is none', async () => {
    const cases: [lines: string[], field: string][] = [
      [event('DTSTART:20260601T190000Z', 'CLASS:PRIVATE'), 'CLASS'],
      [event('DTSTART:20261301T190000Z'), 'DTSTART'],
      [event(), 'DTSTART'],
      [['BEGIN:VEVENT', 'DTSTART:20260601T190000Z', 'END:VEVENT'], 'SUMMARY'],
      [event('DTSTART:20260601T190000Z', 'RRULE:every week'), 'RRULE'],
      [['BEGIN:VEVENT', 'SUMMARY:Tea', 'DTSTART:20260601T190000Z'], 'END'],
    ];
    for (const [lines, field] of cases) assert.deepEqual((await read(...lines, ...event('UID:2', 'DTSTART:20260601T190000Z'))).rejected.map(finding => [finding.row, finding.field]), [[1, field]]);
  });

  it('goes on after an event that is never closed, and with any line ends', async () => {
    const text = calendar('BEGIN:VEVENT', 'SUMMARY:Lost', ...event('DTSTART:20260601T190000Z'));
    for (const end of ['\r\n', '\n', '\r']) assert.equal((await readResources(connector, text.replaceAll('\r\n', end))).resources.length, 1);
  });

  it('is bounded: dates, events, and folds without end', async () => {
    const many = await only('DTSTART:20260601T190000Z', 'DTEND:20280601T190000Z', `RDATE:${Array.from({ length: 5_000 }, () => '20260602T190000Z').join(',')}`);
    assert.isAtMost(many.schedule.length, 2);
    assert.equal(many.schedule[0]?.minutes, 10_080);
    const long = await readResources(connector, calendar(...event('DTSTART:20260601T190000Z', 'DESCRIPTION:a', ...Array.from({ length: 50_000 }, () => ' bcdefgh'))));
    assert.deepEqual(long.dropped.map(({ field }) => field), ['DESCRIPTION']);
  });

  it('reads what this project writes', async () => {
    const meeting = { startDate: '2026-03-04', time: '19:30', minutes: 90, timeZone: 'Europe/London', rrule: 'FREQ=MONTHLY;BYDAY=1WE', exceptions: ['2026-04-01'], extra: ['2026-04-08'] };
    const text = calendarFile([{ uid: 'g1', title: 'Tea; talk, and more', meeting, url: 'https://a.example.org/g', description: 'Line one\nline two' }], { product: 'x', now: Date.UTC(2026, 2, 1) });
    const { resources: [resource] } = await readResources(connector, text);
    assert.deepEqual([resource?.title, resource?.summary, resource?.links[0]?.url], ['Tea; talk, and more', 'Line one\nline two', 'https://a.example.org/g']);
    assert.deepEqual(starts({ ...resource, schedule: resource?.schedule ?? [] } as Resource), starts({ schedule: [meeting] } as unknown as Resource));
  });
});
