import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { loadResourceConnector, type ResourceFormat } from '../../../src/connectors/resources/index.ts';
import { strayValue } from '../garbling.ts';
import { faultOfReading, readResources } from './reading-resources.ts';

type Facts = Record<string, unknown>;

const schedule: Facts = { id: '1', freq: 'WEEKLY', interval: 1, byday: 'TU,TH', bymonthday: '', count: null, until: '2027-01-01', dtstart: '2026-01-01', wkst: 'MO', opens_at: '09:00', closes_at: '17:00-05:00', timezone: -5, valid_from: '2026-01-01', valid_to: '2027-01-01', description: 'd', notes: 'n', attending_type: 'a', schedule_link: 'https://a.example.org' };
const phone: Facts = { id: 'p', number: '"+44 1234 234567"', extension: 12, type: 'voice', description: 'd', languages: [{ code: 'en' }] };
const rows: Record<'hsds' | 'json-ld' | 'resources', Facts> = {
  'hsds': {
    id: 's', name: 'Tea', description: '<p>**x**</p>', url: 'https://a.example.org', email: 'a@b.example', status: 'active', fees: 'f', fees_description: 'Free', application_process: 'Walk in', interpretation_services: 'i', wait_time: 'w', eligibility_description: 'e', minimum_age: 1, maximum_age: 99,
    assured_date: '2026-01-01', last_modified: '2026-01-01T00:00:00Z', alert: 'a', phones: [phone], schedules: [schedule], languages: [{ code: 'en', name: 'English', note: 'n' }], cost_options: [{ amount: 1, currency: 'usd', option: 'o', valid_to: '2026-01-01' }], required_documents: [{ document: 'd' }],
    contacts: [{ name: 'n', title: 't', email: 'c@d.example', phones: [phone] }], capacities: [{ available: 1, maximum: 2, unit: { name: 'beds' }, updated: '2026-01-01T00:00:00Z' }], attributes: [{ link_type: 'topic', taxonomy_term: { name: 'Grief' } }, { label: 'Kind', value: 'service' }],
    organization: { name: 'O', website: 'https://o.example.org', email: 'o@o.example', phones: [phone] }, service_areas: [{ name: 'x' }], additional_urls: [{ url: 'https://u.example.org', label: 'l' }],
    service_at_locations: [{ id: 'a', phones: [phone], schedules: [schedule], location: { location_type: 'physical', name: 'Hall', latitude: 1, longitude: 2, description: 'd', transportation: 't', addresses: [{ address_1: '1 Mill', city: 'C', state_province: 'S', postal_code: 'P', address_type: 'physical' }], accessibility: [{ description: 'Ramp', details: 'x' }], phones: [phone], schedules: [schedule] } }],
  },
  'json-ld': {
    '@type': 'Event', '@id': 'e', 'name': 'Tea', 'description': 'd', 'startDate': '2026-05-05T19:00:00+01:00', 'endDate': '2026-05-05T20:00:00+01:00', 'duration': 'PT1H', 'timeZone': 'Europe/London', 'eventStatus': 'EventScheduled', 'eventAttendanceMode': 'online', 'location': [{ '@type': 'Place', 'name': 'Hall', 'address': { streetAddress: '1', addressLocality: 'C' }, 'geo': { latitude: 1, longitude: 2 } }, { '@type': 'VirtualLocation', 'url': 'https://r.example.org' }],
    'organizer': { name: 'O', url: 'https://o.example.org' }, 'offers': [{ price: 1 }], 'isAccessibleForFree': true, 'keywords': 'a,b', 'about': { name: 'Grief' }, 'audience': { audienceType: 'Women' }, 'inLanguage': 'en', 'typicalAgeRange': '1-2', 'maximumAttendeeCapacity': 3, 'url': 'https://e.example.org', 'dateModified': '2026-01-01', 'subEvent': [],
    'eventSchedule': { repeatFrequency: 'P1W', byDay: ['Monday'], startDate: '2026-01-01', startTime: '19:00', endTime: '20:00', exceptDate: '2026-01-08', repeatCount: 3 }, 'openingHoursSpecification': [{ dayOfWeek: 'Monday', opens: '09:00', closes: '17:00', validFrom: '2026-01-01', validThrough: '2026-12-31' }], 'openingHours': 'Mo 9-17', 'telephone': '988', 'contactPoint': { telephone: '1', contactType: 'x', hoursAvailable: {} },
  },
  'resources': { id: 'r', kind: 'service', title: 'T', summary: 's', body: 'b', channels: [{ type: 'voice', display: '1' }], places: [{ name: 'P' }], hours: { openings: [] }, cost: { free: true }, links: [{ url: 'https://a.example.org' }], topics: ['grief'], status: 'active' },
};

/** Every place in a nested value, as paths. */
const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value ? Object.entries(value).flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])]) : [];

/** A copy with something else at one place, however deep. */
function withValue(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  if (typeof value !== 'object' || !value) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Facts;
  copy[key] = withValue(copy[key], rest, put);
  return copy;
}

const mutated = (row: Facts): fc.Arbitrary<unknown> => {
  const edit = fc.tuple(fc.constantFrom(...pathsOf(row)), fc.oneof({ weight: 4, arbitrary: strayValue }, fc.constant(undefined)));
  return fc.array(edit, { maxLength: 8 }).map(edits => edits.reduce<unknown>((whole, [path, put]) => withValue(whole, path, put), row));
};

const calendar = ['BEGIN:VCALENDAR', 'X-WR-TIMEZONE:Europe/London', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Tea', 'DESCRIPTION:<b>x</b>', 'DTSTART;TZID=Europe/London:20260601T190000', 'DTEND;TZID=Europe/London:20260601T200000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20260608T180000Z', 'RDATE;VALUE=DATE:20260610', 'LOCATION:Hall', 'GEO:1;2', 'CATEGORIES:Grief', 'STATUS:CONFIRMED', 'URL:https://a.example.org', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:1', 'RECURRENCE-ID:20260615T180000Z', 'DTSTART:20260616T180000Z', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const texts: Record<Exclude<ResourceFormat, 'csv'>, string> = { 'hsds': JSON.stringify({ contents: [rows.hsds, rows.hsds] }), 'json-ld': JSON.stringify([rows['json-ld']]), 'resources': JSON.stringify([rows.resources]), 'ics': calendar };

describe('any feed of resources, garbled', () => {
  for (const format of ['hsds', 'json-ld', 'resources'] as const) {
    it(`${format}: rows with anything anywhere are shown right or set aside`, async () => {
      const connector = await loadResourceConnector(format);
      const feed = fc.array(fc.oneof({ weight: 9, arbitrary: mutated(rows[format]) }, strayValue), { minLength: 1, maxLength: 4 });
      await fc.assert(fc.asyncProperty(feed, async list => { assert.isUndefined(await faultOfReading(connector, JSON.stringify(list), format === 'resources')); }), { numRuns: 600 });
    });

    it(`${format}: a row that goes wrong costs none of its neighbours`, async () => {
      const connector = await loadResourceConnector(format);
      const good = { ...rows[format], '@id': 'good', 'id': 'good' };
      await fc.assert(fc.asyncProperty(mutated(rows[format]), async bad => {
        const { resources } = await readResources(connector, [bad, good]);
        assert.isTrue(resources.some(({ id }) => id.startsWith('good')));
      }), { numRuns: 200 });
    });
  }

  for (const [format, text] of Object.entries(texts) as [ResourceFormat, string][]) {
    it(`${format}: a text that is cut, or has marks put in or taken out, never throws anything but a FeedError`, async () => {
      const connector = await loadResourceConnector(format);
      const wound = fc.tuple(fc.nat(text.length), fc.nat(12), fc.constantFrom('', '"', '{', '}', '[', ']', ',', '\\', '\n', '<', ':', ';', '\u0000', 'BEGIN:VEVENT\n', 'END:VEVENT\n'));
      await fc.assert(fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 3 }), async wounds => {
        assert.isUndefined(await faultOfReading(connector, wounds.reduce((whole, [at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut), text), format === 'resources'));
      }), { numRuns: 300 });
    });
  }

  it('csv: any cells are shown right or set aside', async () => {
    const connector = await loadResourceConnector('csv');
    const cell = fc.oneof(strayValue.map(value => (typeof value === 'object' ? JSON.stringify(value) : String(value))), fc.constantFrom('"', '"a', 'a"b', 'Mo-Fr 9-17', '988', '2026-01-01', 'a;b'));
    const header = ['Name', 'Kind', 'Phone', 'Text', 'Email', 'Website', 'Hours', 'Timezone', 'Lat', 'Lon', 'Topics', 'Languages', 'Updated', 'Cost', 'Date', 'Time', 'Status', 'Bring', 'Min age', 'Details'];
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { maxLength: header.length }), { maxLength: 5 }), async lines => {
      assert.isUndefined(await faultOfReading(connector, [header, ...lines].map(cells => cells.join(',')).join('\n')));
    }), { numRuns: 400 });
  });

  it('values that are deep, huge or refuse to become text spoil no other row', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const deepObject = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
    for (const format of ['hsds', 'json-ld', 'resources'] as const) {
      const connector = await loadResourceConnector(format);
      for (const field of Object.keys(rows[format])) {
        for (const value of [deep, deepObject, '{"toString":1,"valueOf":1}', `"${'<a'.repeat(60_000)}"`, '[[[{"toString":1}]]]']) {
          assert.isUndefined(await faultOfReading(connector, `[${JSON.stringify({ ...rows[format], [field]: 0 }).replace(`"${field}":0`, `"${field}":${value}`)}]`, format === 'resources'), `${format} ${field} ${value.slice(0, 40)}`);
        }
      }
    }
  });
});
