import fc from 'fast-check';
import * as v from 'valibot';
import { Group } from '../../../src/protocol/group.ts';
import type { Meeting } from '../../../src/protocol/meeting.ts';
import { terms } from '../../../src/protocol/terms.ts';
import { clockOf } from '../../../src/time/calendar-date.ts';
import { weekdayNames } from '../../../src/time/weekly.ts';

/** A group with what the contract asks for and whatever a test cares about. */
export const groupWith = (facts: Partial<v.InferInput<typeof Group>> = {}): Group => v.parse(Group, { id: 'g1', name: 'Open evening', ...facts });

/** A meeting on Wednesdays at 19:30 in Amsterdam, but for what a test changes. */
export const meetingWith = (facts: Partial<Meeting> = {}): Meeting =>
  ({ time: '19:30', minutes: 90, timeZone: 'Europe/Amsterdam', rrule: 'FREQ=WEEKLY;BYDAY=WE', exceptions: [], extra: [], ...facts });

/** Words that try to be more than words. */
export const hostileWords = '<script>alert(1)</script>Tea & <b>talk</b> &lt;img src=x onerror=alert(1)&gt;';

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter(text => text.trim() !== ''),
  fc.constantFrom('Open evening', 'Tea, toast; talk', 'Café Zürich', 'مجموعة', hostileWords, 'a\r\nb', '1 < 2 & 3'),
);
const web = fc.webUrl({ withFragments: true, withQueryParameters: true }).filter(url => v.is(Group.entries.links.wrapped.item.entries.url, url));
const date = fc.integer({ min: 19_000, max: 22_000 }).map(day => new Date(day * 86_400_000).toISOString().slice(0, 10));
const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.uniqueArray(value, { maxLength: 3 });

/** Rules as lists give them, from plain weekly ones to what no foreign format can say. */
const rule = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(fc.constantFrom(...weekdayNames), { minLength: 1 }).map(days => `FREQ=WEEKLY;BYDAY=${days.join(',')}`) },
  fc.constantFrom(
    'FREQ=DAILY', 'FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=MO;COUNT=8', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20300101T120000Z',
    'FREQ=MONTHLY;BYDAY=1MO,-1FR', 'FREQ=MONTHLY;BYMONTHDAY=-1,15', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=TH;BYSETPOS=2',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=WEEKLY;BYDAY=WE;BYMONTH=1,2', 'FREQ=YEARLY', 'not a rule',
  ),
);

export const anyMeeting: fc.Arbitrary<Meeting> = fc.record({
  startDate: optional(date),
  time: fc.integer({ min: 0, max: 1_439 }).map(clockOf),
  minutes: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 1_439 }) }, fc.integer({ min: 1_440, max: 10_080 })),
  timeZone: optional(fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Asia/Kathmandu', 'UTC', 'No/Where')),
  rrule: optional(rule),
  exceptions: some(date),
  extra: some(date),
});

export const anyPlace = fc.record({
  name: optional(words), address: optional(words), town: optional(words), postcode: optional(words), latitude: optional(fc.double({ min: -90, max: 90, noNaN: true })),
  longitude: optional(fc.double({ min: -180, max: 180, noNaN: true })), approximate: fc.boolean(), region: some(words), notes: optional(words),
});

export const anyContact = fc.record({ name: optional(words), email: optional(fc.oneof(fc.emailAddress(), words)), phone: optional(words), url: optional(web) });

const anyLinks = fc.array(fc.record({ url: web, label: optional(words) }), { maxLength: 3 });
const anyInstant = fc.oneof(date, fc.integer({ min: 0, max: 2 ** 31 }).map(seconds => new Date(seconds * 1_000).toISOString()));
export const facts = { optional, words, web, date, some, links: anyLinks, instant: anyInstant, languages: some(fc.constantFrom('en', 'es', 'pt-BR', 'ase', 'qq-1')) };

export const anyGroup: fc.Arbitrary<Group> = fc.record({
  id: fc.oneof(words, fc.stringMatching(/^[a-z]{1,8}-\d{1,3}$/)),
  name: words,
  description: optional(words),
  topics: some(fc.oneof(fc.constantFrom<string>(...terms.topics), words)),
  audiences: some(fc.oneof(fc.constantFrom<string>(...terms.audiences), words)),
  formats: some(fc.oneof(fc.constantFrom<string>(...terms.formats), words)),
  accessibility: some(fc.oneof(fc.constantFrom<string>(...terms.accessibility), words)),
  languages: facts.languages,
  attendance: optional(fc.constantFrom('in-person', 'online', 'hybrid', 'suspended')),
  facilitation: optional(fc.constantFrom('peer', 'professional', 'shared')),
  schedule: fc.array(anyMeeting, { maxLength: 3 }),
  place: optional(anyPlace),
  online: optional(fc.record({ url: optional(web), phone: optional(words), notes: optional(words) })),
  cost: optional(fc.record({ free: optional(fc.boolean()), notes: optional(words) })),
  joining: optional(fc.record({ access: optional(fc.constantFrom('open', 'closed', 'referral')), notes: optional(words) })),
  size: optional(fc.integer({ min: 1, max: 50 })),
  contact: optional(anyContact),
  organization: optional(anyContact),
  links: anyLinks,
  whatToExpect: optional(words),
  checkedAt: optional(anyInstant),
  updatedAt: optional(anyInstant),
  series: optional(words),
}).filter(group => v.is(Group, group)).map(group => v.parse(Group, group));
