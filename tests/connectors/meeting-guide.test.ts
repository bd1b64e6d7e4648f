import { assert } from '@open-wc/testing';
import { connector as sheets } from '../../src/connectors/csv/index.ts';
import { connector } from '../../src/connectors/meeting-guide/index.ts';
import { faultsOf, readFeed, readOne } from './reading-feed.ts';

const plain = { slug: 'tea', name: 'Tea and Talk', day: 1, time: '19:00' };
const one = (facts: Record<string, unknown>) => readOne(connector, { ...plain, ...facts });
const fate = (facts: Record<string, unknown>) => readFeed(connector, [{ ...plain, ...facts }]);

describe('Meeting Guide: when a group meets', () => {
  it('counts days from 0 = Sunday', () => {
    assert.equal(one({ day: 0 }).schedule[0]?.rrule, 'FREQ=WEEKLY;BYDAY=SU');
    assert.equal(one({ day: 6 }).schedule[0]?.rrule, 'FREQ=WEEKLY;BYDAY=SA');
  });

  it('reads a day written as text, as a name or in a list', () => {
    assert.equal(one({ day: '3' }).schedule[0]?.rrule, 'FREQ=WEEKLY;BYDAY=WE');
    assert.equal(one({ day: 'Monday' }).schedule[0]?.rrule, 'FREQ=WEEKLY;BYDAY=MO');
    assert.equal(one({ day: [5] }).schedule[0]?.rrule, 'FREQ=WEEKLY;BYDAY=FR');
  });

  it('keeps several days in one row as one group with several meetings', () => {
    const { groups } = fate({ day: [1, '3', 'Friday'] });
    assert.equal(groups.length, 1);
    assert.deepEqual(groups[0]?.schedule.map(({ rrule }) => rrule), ['FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=WE', 'FREQ=WEEKLY;BYDAY=FR']);
  });

  it('takes a missing end as an hour, and says how often it had to', () => {
    const { groups, end } = fate({});
    assert.equal(groups[0]?.schedule[0]?.minutes, 60);
    assert.equal(end.guessedLengths, 1);
  });

  it('takes an end before the start as the next day', () => {
    assert.equal(one({ time: '23:15', end_time: '00:30' }).schedule[0]?.minutes, 75);
  });

  it('shows a group without day or time as by appointment', () => {
    assert.deepEqual(one({ day: '', time: undefined }).schedule, []);
    assert.deepEqual(one({ day: [], time: '' }).schedule, []);
  });

  it('tells of a day without a time, and of a time without a day', () => {
    assert.equal(fate({ time: '' }).dropped[0]?.field, 'day');
    assert.equal(fate({ day: null }).dropped[0]?.field, 'time');
  });

  it('sets aside a row whose day or time cannot be read, naming the value', () => {
    assert.deepEqual(fate({ day: 'Someday' }).rejected, [{ row: 1, field: 'day', why: '“Someday” is not a day' }]);
    assert.deepEqual(fate({ time: '25:61' }).rejected, [{ row: 1, field: 'time', why: '“25:61” is not a time' }]);
    assert.equal(fate({ day: 7 }).rejected[0]?.field, 'day');
    assert.equal(fate({ day: 1.5 }).rejected[0]?.field, 'day');
    assert.equal(fate({ day: { name: 'Monday' } }).rejected[0]?.field, 'day');
  });

  it('keeps zones that this engine may not have: offsets, and names that are retired or new', () => {
    for (const timezone of ['+03:30', 'UTC-5', 'US/Pacific-New', 'America/Coyhaique', 'europe/kiev']) assert.equal(one({ timezone }).schedule[0]?.timeZone, timezone);
    assert.isUndefined(one({ timezone: 'CST' }).schedule[0]?.timeZone);
  });

  it('keeps a retired zone name, leaves an unknown zone unknown, and never adds one', () => {
    assert.equal(one({ timezone: 'America/Buenos_Aires' }).schedule[0]?.timeZone, 'America/Buenos_Aires');
    assert.isUndefined(readOne(connector, plain, { timeZone: 'Europe/London' }).schedule[0]?.timeZone);
    const { groups, dropped } = fate({ timezone: 'Mars/Olympus' });
    assert.isUndefined(groups[0]?.schedule[0]?.timeZone);
    assert.deepEqual(dropped, [{ row: 1, field: 'timezone', why: '“Mars/Olympus” is not a time zone' }]);
  });
});

describe('Meeting Guide: where a group meets', () => {
  it('reads coordinates from numbers, from text and from one field', () => {
    for (const facts of [{ latitude: 40.5, longitude: -74 }, { latitude: '40.5', longitude: '-74' }, { coordinates: '40.5,-74' }]) {
      const { place } = one(facts);
      assert.deepEqual([place?.latitude, place?.longitude], [40.5, -74]);
    }
  });

  it('leaves out coordinates that are nowhere, and keeps the row', () => {
    for (const [latitude, longitude] of [[100, 12], [0, 0], ['here', 'there'], [40, undefined], [12, 200], [NaN, 4]] as const) {
      const { groups, dropped } = fate({ latitude, longitude, location: 'Library' });
      assert.isUndefined(groups[0]?.place?.latitude, String(latitude));
      assert.isUndefined(groups[0]?.place?.longitude);
      assert.equal(dropped.length, 1);
    }
  });

  it('asks whether latitude and longitude are swapped where that would help', () => {
    assert.include(fate({ latitude: -122.4, longitude: 37.7 }).dropped[0]?.why, 'swapped');
  });

  it('takes the formatted address as it is, and joins the parts of one', () => {
    assert.equal(one({ formatted_address: '1 Heron Street, Riverton' }).place?.address, '1 Heron Street, Riverton');
    assert.equal(one({ address: '1 Heron Street', city: 'Riverton', state: 'RM', postal_code: 55901, country: 'US' }).place?.address, '1 Heron Street, Riverton, RM, 55901, US');
  });

  it('reads regions from a list, a path, or region and sub-region, each step once', () => {
    assert.deepEqual(one({ regions: ['Rivermark', 'Riverton', 'riverton'] }).place?.region, ['Rivermark', 'Riverton']);
    assert.deepEqual(one({ region: 'Rivermark > Riverton' }).place?.region, ['Rivermark', 'Riverton']);
    assert.deepEqual(one({ region: 'Rivermark', sub_region: 'Old Town' }).place?.region, ['Rivermark', 'Old Town']);
  });

  it('knows a place that is only roughly known', () => {
    assert.isTrue(one({ latitude: 1, longitude: 2, approximate: 'yes' }).place?.approximate);
    assert.isFalse(one({ latitude: 1, longitude: 2, approximate: 'no' }).place?.approximate);
  });
});

describe('Meeting Guide: how to take part', () => {
  const street = { location: 'Library', address: '1 Heron Street' };
  const link = { conference_url: 'https://meet.example.org/1' };

  it('believes what the feed says of attendance', () => {
    assert.equal(one({ ...link, attendance_option: 'in_person' }).attendance, 'in-person');
    assert.equal(one({ attendance_option: 'hybrid' }).attendance, 'hybrid');
    assert.equal(one({ attendance_option: 'inactive' }).attendance, 'suspended');
  });

  it('finds attendance from links, places and types where the feed says nothing', () => {
    assert.equal(one(street).attendance, 'in-person');
    assert.equal(one(link).attendance, 'online');
    assert.equal(one({ ...street, ...link }).attendance, 'hybrid');
    assert.equal(one({ types: ['ONL'], address: 'Online' }).attendance, 'online');
    assert.equal(one({ ...street, types: ['TC'] }).attendance, 'suspended');
    assert.equal(one({ ...street, ...link, types: ['TC'] }).attendance, 'online');
    assert.isUndefined(one({}).attendance);
  });

  it('keeps any video host, the dial-in number as written, and both notes', () => {
    const { online } = one({ conference_url: ' https://odd.example.org/room?x=1&amp;y=2', conference_url_notes: 'Passcode: tea', conference_phone: '+1 555-0100,,123#', conference_phone_notes: 'Then #' });
    assert.deepEqual(online, { url: 'https://odd.example.org/room?x=1&y=2', phone: '+1 555-0100,,123#', notes: 'Passcode: tea\n\nThen #' });
  });

  it('sorts type codes and their words into facets, languages and access', () => {
    const group = one({ types: ['O', 'W', 'B', 'X', 'A', 'S', 'Cat Lovers'] });
    assert.deepEqual(group.audiences, ['women']);
    assert.deepEqual(group.formats, ['big-book', 'Cat Lovers']);
    assert.deepEqual(group.accessibility, ['wheelchair']);
    assert.deepEqual(group.topics, ['secular']);
    assert.deepEqual(group.languages, ['es']);
    assert.deepEqual(group.joining, { access: 'open' });
    assert.deepEqual(one({ types: 'Young People, Closed' }).audiences, ['young-people']);
  });

  it('reads contact, organisation, links, feedback and date', () => {
    const group = one({ group: 'Tea People', group_id: 7, email: 'tea@example.org', website: 'www.example.org', entity: 'Network', entity_phone: '555-0100', feedback_emails: ['fix@example.org'], updated: '2026-03-01 10:00:00' });
    assert.deepEqual(group.contact, { name: 'Tea People', email: 'tea@example.org', phone: undefined });
    assert.deepEqual(group.links, [{ url: 'https://www.example.org' }]);
    assert.equal(group.organization?.name, 'Network');
    assert.equal(group.feedback?.email, 'fix@example.org');
    assert.equal(group.updatedAt, '2026-03-01T10:00:00Z');
    assert.equal(group.series, '7');
  });

  it('makes plain words of HTML, and leaves scripts out', () => {
    assert.equal(one({ notes: '<p>Bring a <b>friend</b>.<br>Stairs &amp; lift.</p><script>alert(1)</script>' }).description, 'Bring a friend.\nStairs & lift.');
  });

  it('leaves out links that could run, and says so', () => {
    const { groups, dropped } = fate({ website: 'javascript:alert(1)', conference_url: 'data:text/html,x', feedback_url: 'JaVaScRiPt:x' });
    assert.deepEqual(groups[0]?.links, []);
    assert.isUndefined(groups[0]?.online);
    assert.sameMembers(dropped.map(({ field }) => field), ['website', 'conference_url', 'feedback_url']);
  });

  it('leaves out dates of the year 0 and 9999', () => {
    for (const updated of ['0000-00-00 00:00:00', '9999-12-31', '2026-02-31']) {
      const { groups, dropped } = fate({ updated });
      assert.isUndefined(groups[0]?.updatedAt);
      assert.equal(dropped[0]?.field, 'updated');
    }
  });
});

describe('Meeting Guide: rows', () => {
  it('sets aside what is no object and what has no name, and shows the rest', () => {
    const { groups, rejected, end } = readFeed(connector, [null, plain, 'text', { ...plain, name: ' <b></b> ' }, 7, [plain]]);
    assert.equal(groups.length, 1);
    assert.deepEqual(rejected.map(({ row }) => row), [1, 3, 4, 5, 6]);
    assert.equal(end.rows, 6);
  });

  it('gives every row an id: the feed’s, one made from its facts, or the same with a number', () => {
    const { groups } = readFeed(connector, [plain, plain, { name: 'No Slug', day: 1, time: '19:00' }, { id: 12, name: 'Numbered' }]);
    assert.deepEqual(groups.map(({ id }) => id), ['tea', 'tea~2', 'no-slug-mo-19:00', '12']);
  });

  it('reads the rows of a spreadsheet service under forgiving headers', () => {
    const values = [['Name', 'Day', 'Start Time', 'end time', 'TIME', 'Types'], ['Tea', 'Monday', '', '8:30 pm', '7:00 pm', 'O, D'], ['', '', '', '', '', '']];
    const { groups } = readFeed(sheets, { range: 'A1:F3', values });
    assert.equal(groups.length, 1);
    assert.deepEqual(groups[0]?.schedule.map(({ time, minutes }) => [time, minutes]), [['19:00', 90]]);
  });

  it('reads the same rows as CSV', () => {
    const { groups } = readFeed(sheets, 'name,day,time,types,notes\r\n"Tea, and talk",2,noon,"O, D","Two\r\nlines"\r\n');
    assert.equal(groups[0]?.name, 'Tea, and talk');
    assert.equal(groups[0]?.schedule[0]?.time, '12:00');
    assert.equal(groups[0]?.description, 'Two\nlines');
    assert.deepEqual(groups[0]?.formats, ['discussion']);
  });

  it('makes groups that the contract accepts', () => {
    assert.deepEqual(faultsOf(one({ types: ['O', 'S'], latitude: 1, longitude: 2, conference_url: 'https://a.example.org', updated: '2026-01-01' })), []);
  });
});
