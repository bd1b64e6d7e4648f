import { assert } from '@open-wc/testing';
import { connector } from '../../src/connectors/bmlt/index.ts';
import { readFeed, readOne } from './reading-feed.ts';

const plain = { id_bigint: '5', meeting_name: 'Steady', weekday_tinyint: '1', start_time: '19:30:00', duration_time: '01:30:00', time_zone: '', venue_type: '1', published: '1', formats: '', lang_enum: 'en' };
const formats = [
  { id: '17', key_string: 'O', world_id: 'OPEN', name_string: 'Open' },
  { id: '33', key_string: 'WC', world_id: 'WCHR', name_string: 'Wheelchair' },
  { id: '9', key_string: 'ES', world_id: 'LANG', name_string: 'Espanol' },
  { id: '60', key_string: 'HB', world_id: '', name_string: 'Harbour walk' },
  { id: '61', key_string: 'Ag', world_id: null, name_string: 'Agnostic' },
];
const one = (facts: Record<string, unknown>) => readOne(connector, { ...plain, ...facts });
const withFormats = (facts: Record<string, unknown>) => readFeed(connector, { meetings: [{ ...plain, ...facts }], formats }).groups[0];

describe('BMLT', () => {
  it('counts days from 1 = Sunday and reads length from the duration', () => {
    assert.deepEqual(one({}).schedule.map(({ rrule, time, minutes, timeZone }) => ({ rrule, time, minutes, timeZone })), [{ rrule: 'FREQ=WEEKLY;BYDAY=SU', time: '19:30', minutes: 90, timeZone: undefined }]);
    assert.equal(one({ weekday_tinyint: 7 }).schedule[0]?.rrule, 'FREQ=WEEKLY;BYDAY=SA');
  });

  it('sets aside day 0 and day 8', () => {
    for (const weekday_tinyint of ['0', '8']) assert.equal(readFeed(connector, [{ ...plain, weekday_tinyint }]).rejected[0]?.field, 'weekday_tinyint');
  });

  it('takes an empty or zero duration as an hour', () => {
    assert.equal(one({ duration_time: '' }).schedule[0]?.minutes, 60);
    assert.equal(one({ duration_time: '00:00:00' }).schedule[0]?.minutes, 60);
  });

  it('reads formats by id, by key, and by the usual keys where no list came', () => {
    for (const group of [withFormats({ format_shared_id_list: '17,33' }), withFormats({ formats: 'O,WC' }), one({ formats: 'O,WC' })]) {
      assert.equal(group?.joining?.access, 'open');
      assert.deepEqual(group?.accessibility, ['wheelchair']);
    }
  });

  it('keeps the name of a format without a known meaning, and knows some by name', () => {
    const group = withFormats({ format_shared_id_list: '60,61' });
    assert.deepEqual(group?.formats, ['Harbour walk']);
    assert.deepEqual(group?.topics, ['secular']);
  });

  it('takes the language people speak from a language format, else from the row', () => {
    assert.deepEqual(withFormats({ format_shared_id_list: '9' })?.languages, ['es']);
    assert.deepEqual(one({ lang_enum: 'sv' }).languages, ['sv']);
  });

  it('reads attendance from the venue, and closed rooms from the formats', () => {
    const virtual_meeting_link = 'https://meet.example.org/5';
    assert.deepEqual(['1', '2', '3'].map(venue_type => one({ venue_type }).attendance), ['in-person', 'online', 'hybrid']);
    assert.equal(one({ venue_type: '', virtual_meeting_link }).attendance, 'online');
    assert.equal(one({ formats: 'TC' }).attendance, 'suspended');
    assert.equal(one({ formats: 'TC,VM', virtual_meeting_link }).attendance, 'online');
    assert.equal(one({ venue_type: undefined, formats: 'HY' }).attendance, 'hybrid');
  });

  it('writes the place in reading order and the region from general to specific without repeats', () => {
    const place = one({
      location_text: 'Library', location_street: '1 Heron Street', location_city_subsection: 'Bronx', location_neighborhood: 'Norwood', location_municipality: 'New York',
      location_sub_province: 'Bronx', location_province: 'NY', location_postal_code_1: '10467', latitude: '40.88', longitude: '-73.88', location_info: 'Ring twice', train_lines: 'Train Lines#@-@#Line 4',
    }).place;
    assert.equal(place?.address, '1 Heron Street, Bronx, New York, NY 10467');
    assert.deepEqual(place?.region, ['NY', 'Bronx', 'New York', 'Norwood']);
    assert.equal(place?.notes, 'Ring twice\n\nLine 4');
    assert.isUndefined(one({ location_street: '1 Heron Street', bus_lines: 'Bus Lines#@-@#' }).place?.notes);
    assert.deepEqual([place?.town, place?.postcode, place?.latitude], ['New York', '10467', 40.88]);
  });

  it('lists an unpublished row and does not show it', () => {
    const { groups, rejected } = readFeed(connector, [{ ...plain, published: '0' }, plain]);
    assert.equal(groups.length, 1);
    assert.equal(rejected[0]?.field, 'published');
  });

  it('links the meetings of one group', () => {
    assert.equal(one({ worldid_mixed: 'G7' }).series, 'G7');
    assert.isUndefined(one({ worldid_mixed: '' }).series);
  });
});

describe('BMLT pages', () => {
  const address = 'https://example.org/main/client_interface/json/?switcher=GetSearchResults';
  const next = (url: string, rows: number) => readFeed(connector, Array.from({ length: rows }, () => plain), { url }).end.next;

  it('asks for the next page until one is short', () => {
    assert.equal(next(`${address}&page_size=2&page_num=1`, 2), `${address}&page_size=2&page_num=2`);
    assert.equal(next(`${address}&page_size=2`, 2), `${address}&page_size=2&page_num=2`);
    assert.isUndefined(next(`${address}&page_size=2&page_num=2`, 1));
  });

  it('asks for nothing more where the server gives all at once', () => {
    assert.isUndefined(next(address, 2));
    assert.isUndefined(next(`${address}&page_size=2`, 3));
    assert.isUndefined(next('https://example.org/list.json?page_size=2', 2));
  });

  it('asks again without the language where the server has no formats in it', () => {
    const feed = { meetings: [{ ...plain, format_shared_id_list: '17' }], formats: [] };
    const { groups, end } = readFeed(connector, feed, { url: `${address}&lang_enum=de` });
    assert.deepEqual([groups.length, end.next, end.again], [0, address, true]);
    assert.equal(readFeed(connector, feed, { url: address }).groups.length, 1);
  });
});
