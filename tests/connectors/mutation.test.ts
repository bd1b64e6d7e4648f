import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { formats, loadConnector, type Format } from '../../src/connectors/index.ts';
import { edited, edits, faultOfReading, strayValue } from './garbling.ts';

const rows: Record<Exclude<Format, 'csv'>, Record<string, unknown>> = {
  'meeting-guide': {
    slug: 'a', name: 'Tea', day: [1, 2], time: '19:00', end_time: '20:00', timezone: 'Europe/London', types: ['O', 'D', 'S'], notes: 'n', group_notes: 'g', group: 'G', group_id: 3, location: 'L', location_notes: 'ln',
    formatted_address: 'A', address: 'B', city: 'C', state: 'S', postal_code: '1', country: 'X', region: 'R', sub_region: 'SR', regions: ['R'], latitude: 1, longitude: 2, coordinates: '1,2', approximate: 'no',
    attendance_option: 'hybrid', conference_url: 'https://a.example.org', conference_url_notes: 'u', conference_phone: '1', conference_phone_notes: 'p', website: 'https://b.example.org', website_2: 'b.example.org',
    url: 'https://c.example.org', email: 'a@b.example', phone: '2', contact_1_name: 'N', contact_1_email: 'c@d.example', entity: 'E', entity_email: 'e@f.example', feedback_emails: ['f@g.example'], feedback_url: 'https://d.example.org',
    updated: '2026-01-01', district: '5', languages: ['en'],
  },
  'bmlt': {
    id_bigint: '1', worldid_mixed: 'G', service_body_name: 'S', weekday_tinyint: '1', venue_type: '1', start_time: '19:00:00', duration_time: '01:00:00', time_zone: 'America/New_York', formats: 'O,M', lang_enum: 'en',
    longitude: '-73', latitude: '40', published: '1', format_shared_id_list: '1,2', email_contact: 'a@b.example', meeting_name: 'Tea', location_text: 'L', location_info: 'I', location_street: 'S', location_city_subsection: 'B',
    location_neighborhood: 'N', location_municipality: 'M', location_sub_province: 'P', location_province: 'NY', location_postal_code_1: '1', comments: 'c', train_lines: 't', virtual_meeting_link: 'https://a.example.org',
    phone_meeting_number: '1', virtual_meeting_additional_info: 'v', contact_name_1: 'N',
  },
  'central-query': {
    _id: { $oid: '1' }, slug: 'a', name: 'Tea', timezone: 'Asia/Tehran', day: 1, time: '19:00', duration: 60, conference_url: 'https://a.example.org', conference_url_notes: 'n', conference_phone: '1', archived: false,
    updatedAt: { $date: '2026-01-01T00:00:00.000Z' }, types: ['O'], languages: ['en'], notes: 'n', groupID: 'g', group: 'G', email: 'a@b.example', phone: '1', website: 'https://b.example.org', url: 'https://c.example.org',
    feedback_url: 'https://d.example.org', feedback_emails: ['f@g.example'],
  },
};

describe('any feed, garbled', () => {
  for (const format of formats.filter(name => name !== 'csv')) {
    it(`${format}: thousands of mutated rows are shown right or set aside`, async () => {
      const connector = await loadConnector(format, '[{}]');
      const row = rows[format];
      const feed = fc.array(fc.oneof({ weight: 9, arbitrary: edits(Object.keys(row)).map(changes => edited(row, changes)) }, strayValue), { minLength: 1, maxLength: 6 });
      fc.assert(fc.property(feed, list => { assert.isUndefined(faultOfReading(connector, JSON.stringify(list))); }), { numRuns: 1_000 });
    });

    it(`${format}: a text that is cut, or has marks put in or taken out, never throws anything but a FeedError`, async () => {
      const connector = await loadConnector(format, '[{}]');
      const text = JSON.stringify([rows[format], rows[format], rows[format]]);
      const wound = fc.tuple(fc.nat(text.length), fc.nat(12), fc.constantFrom('', '"', '{', '}', '[', ']', ',', '\\', '\n', '<', '\u0000'));
      fc.assert(fc.property(fc.array(wound, { minLength: 1, maxLength: 3 }), wounds => {
        assert.isUndefined(faultOfReading(connector, wounds.reduce((whole, [at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut), text)));
      }), { numRuns: 500 });
    });
  }

  it('a value that overflows or refuses to become text spoils no other row', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    for (const format of formats.filter(name => name !== 'csv')) {
      const connector = await loadConnector(format, '[{}]');
      for (const field of Object.keys(rows[format])) {
        for (const value of ['{"toString":1,"valueOf":1}', `[{"toString":1}]`, '{"$oid":{"toString":1}}', '{"$date":{"$numberLong":{"toString":1}}}', ...(field.length < 6 || field.includes('_t') ? [deep] : [])]) {
          assert.isUndefined(faultOfReading(connector, `[${JSON.stringify({ ...rows[format], [field]: 0 }).replace(`"${field}":0`, `"${field}":${value}`)}]`), `${field} ${value.slice(0, 40)}`);
        }
      }
    }
  });

  it('csv: any cells under any separators are shown right or set aside', async () => {
    const connector = await loadConnector('csv', '');
    const cell = fc.oneof(strayValue.map(value => (typeof value === 'object' ? JSON.stringify(value) : String(value))), fc.constantFrom('"', '""', '"a', 'a"b', 'Monday', '19:00', 'a;b', 'a\nb'));
    const sheet = fc.tuple(fc.constantFrom(',', ';', '\t'), fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }));
    fc.assert(fc.property(sheet, ([separator, lines]) => {
      const header = ['Name', 'Day', 'Time', 'Notes', 'Website', 'Lat', 'Lon', 'Topics', 'Languages', 'Updated', 'Cost', 'Date'];
      assert.isUndefined(faultOfReading(connector, [header, ...lines].map(cells => cells.join(separator)).join('\n')));
    }), { numRuns: 1_000 });
  });
});
