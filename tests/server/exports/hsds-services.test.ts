import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idsOf } from '../../../demo/server/exports/hsds/ids.ts';
import type { HsdsService } from '../../../demo/server/exports/hsds/shape.ts';
import type { Group } from '../../../src/protocol/group.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { groupWith, hostileWords, meetingWith } from './any-group.ts';
import { resourceWith } from './any-resource.ts';
import { directoryOf, endpoint } from './hsds-of.ts';

const now = Date.parse('2026-03-02T12:00Z');

function served(row: { kind: 'group'; row: Group } | { kind: 'resource'; row: Resource }): HsdsService {
  const directory = directoryOf([row]);
  const service = directory.service(directory.hsdsId(row.kind, row.row.id), now);
  assert.ok(service);
  return JSON.parse(JSON.stringify(service)) as HsdsService;
}
const group = (facts: Parameters<typeof groupWith>[0]): HsdsService => served({ kind: 'group', row: groupWith(facts) });
const resource = (facts: Parameters<typeof resourceWith>[0]): HsdsService => served({ kind: 'resource', row: resourceWith(facts) });
/** What a list of objects says, without ids. */
const bare = (list: readonly object[] | undefined): object[] | undefined => list?.map(item => Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'id')));

describe('ids', () => {
  it('are UUIDs of version 5, the same each time, of this endpoint and this path only', () => {
    const idOf = idsOf(endpoint);
    assert.match(idOf('group', 'a'), /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    assert.equal(idOf('group', 'a'), idsOf(endpoint)('group', 'a'));
    assert.equal(new Set([idOf('group', 'a'), idOf('resource', 'a'), idOf('group', 'a', ''), idOf('group","a'), idOf('group,a'), idsOf('https://example.com')('group', 'a')]).size, 6);
  });
});

describe('schedules', () => {
  const scheduleOf = (facts: Parameters<typeof meetingWith>[0]): object[] | undefined => bare(group({ schedule: [meetingWith(facts)] }).schedules);
  const rules: [rrule: string, fields: object][] = [
    ['FREQ=WEEKLY;BYDAY=MO,WE', { freq: 'WEEKLY', byday: 'MO,WE' }],
    ['FREQ=DAILY', { freq: 'WEEKLY', byday: 'SU,MO,TU,WE,TH,FR,SA' }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU', { freq: 'WEEKLY', interval: 2, byday: 'TU', wkst: 'SU' }],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=8', { freq: 'WEEKLY', byday: 'TU', count: 8 }],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20260602T170000Z', { freq: 'WEEKLY', byday: 'TU', until: '2026-06-01' }],
    ['FREQ=WEEKLY', { freq: 'WEEKLY', byday: 'TH' }],
    ['FREQ=MONTHLY;BYDAY=1MO,-1FR', { freq: 'MONTHLY', byday: '1MO,-1FR' }],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', { freq: 'MONTHLY', byday: '2TU' }],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1', { freq: 'MONTHLY', bymonthday: '15,-1' }],
    ['FREQ=MONTHLY', { freq: 'MONTHLY', bymonthday: '5' }],
  ];
  for (const [rrule, fields] of rules) {
    it(`say ${rrule} in fields`, () => {
      const [schedule = {}] = scheduleOf({ rrule, startDate: '2026-03-05' }) ?? [];
      const { opens_at, closes_at, timezone, dtstart, description, attributes, ...rest } = schedule as Record<string, unknown>;
      assert.deepEqual(rest, fields);
      assert.deepEqual([opens_at, closes_at, dtstart], ['19:30', '21:00', '2026-03-05']);
      assert.ok(typeof timezone === 'number' && typeof description === 'string' && Array.isArray(attributes));
    });
  }

  for (const rrule of ['FREQ=DAILY;INTERVAL=3', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', 'FREQ=WEEKLY;BYDAY=WE;BYMONTH=1', 'no rule']) {
    it(`say ${rrule} in words only, without times that would look like every day`, () => {
      const [schedule = {}] = scheduleOf({ rrule, startDate: '2026-03-05' }) ?? [];
      assert.deepEqual(Object.keys(schedule), ['description', 'attributes']);
      assert.match((schedule as { description: string }).description, /at 19:30 for 90 minutes/);
    });
  }

  it('give the zone by name, and its hours at the next time', () => {
    const timezoneOf = (facts: Parameters<typeof meetingWith>[0]): unknown => (scheduleOf(facts)?.[0] as { timezone?: number }).timezone;
    assert.equal(timezoneOf({}), 1);
    assert.equal(timezoneOf({ rrule: undefined, startDate: '2026-07-01' }), 2);
    assert.equal(timezoneOf({ timeZone: 'Asia/Kathmandu' }), 5.75);
    const [unknown] = scheduleOf({ timeZone: undefined }) ?? [];
    assert.deepEqual(unknown, { freq: 'WEEKLY', byday: 'WE', opens_at: '19:30', closes_at: '21:00', description: 'Every Wednesday at 19:30 for 90 minutes.', notes: 'The time zone is not known.' });
    const attributes = group({ schedule: [meetingWith()] }).schedules?.[0]?.attributes;
    assert.deepEqual(bare(attributes), [{ link_entity: 'schedule', label: 'Time zone', value: 'Europe/Amsterdam' }]);
  });

  it('make each single date to come a rule that comes once, and say dates off in words', () => {
    const schedules = group({ schedule: [meetingWith({ extra: ['2026-03-20', '2026-03-27', '2026-01-01'], exceptions: ['2026-03-18', '2026-03-27'] })] }).schedules ?? [];
    assert.deepEqual(schedules.map(({ freq, byday, count, dtstart }) => [freq, byday, count, dtstart]), [['WEEKLY', 'WE', undefined, undefined], ['WEEKLY', 'FR', 1, '2026-03-20']]);
    assert.match(schedules[0]?.description ?? '', /not on 18 March 2026 and 27 March 2026\.$/);
    assert.equal(new Set(schedules.map(({ id }) => id)).size, 2);
  });

  it('end a whole day a minute early, wrap over midnight, and give no end to what is longer than a day', () => {
    const times = (time: string, minutes: number): unknown[] => (scheduleOf({ time, minutes }) as { opens_at: string; closes_at?: string }[]).map(({ opens_at, closes_at }) => [opens_at, closes_at])[0] as unknown[];
    assert.deepEqual(times('00:00', 1_440), ['00:00', '23:59']);
    assert.deepEqual(times('22:00', 480), ['22:00', '06:00']);
    assert.deepEqual(times('22:00', 2_880), ['22:00', undefined]);
  });

  it('keep from when until when hours are vouched for, holidays and notes', () => {
    const opening = { ...meetingWith(), timeZone: undefined, validFrom: '2026-01-01', validTo: '2026-12-31', notes: 'By the back door' };
    const schedules = resource({ hours: { timeZone: 'Europe/Amsterdam', openings: [opening], closedOn: ['2026-12-25', '2025-12-25'], notes: 'Call first' } }).schedules ?? [];
    assert.deepEqual([schedules[0]?.valid_from, schedules[0]?.valid_to, schedules[0]?.notes, schedules[0]?.timezone], ['2026-01-01', '2026-12-31', 'By the back door', 1]);
    assert.deepEqual(bare(schedules.slice(1)), [{ description: 'Closed on 25 December 2026.', notes: 'Call first' }]);
  });

  it('say that a group without meetings meets by appointment, and nothing of a service without hours', () => {
    assert.deepEqual(bare(group({}).schedules), [{ description: 'By appointment.' }]);
    assert.equal(resource({}).schedules, undefined);
  });
});

describe('phones', () => {
  const phones = (...channels: object[]): object[] | undefined => bare(resource({ channels: channels as never }).phones);

  it('are numbers as they are shown, short codes too, each with its type', () => {
    assert.deepEqual(phones({ type: 'voice', display: '988', dial: '988' }, { type: 'textphone', display: '1-800-555-TALK' }, { type: 'video', display: '(503) 555-0134' }),
      [{ number: '988', type: 'voice' }, { number: '1-800-555-TALK', type: 'textphone' }, { number: '(503) 555-0134', type: 'video' }]);
  });

  it('have their extension apart', () => {
    assert.deepEqual(phones({ type: 'voice', display: '020 7946 0000 ext. 12' }), [{ number: '020 7946 0000', extension: 12, type: 'voice' }]);
    assert.deepEqual(phones({ type: 'voice', display: '020 7946 0000 ext. 012' }), [{ number: '020 7946 0000 ext. 012', type: 'voice' }]);
  });

  it('are what is dialled where a sentence is shown, with the word to send and all that a caller wants to know', () => {
    assert.deepEqual(phones({ type: 'text', display: 'Text HOPE to 55555', dial: '55555', body: 'HOPE', free: true, anonymous: true, showsOnBill: false, mayCallPolice: true, languages: ['es'], hours: { openings: [meetingWith()] } }), [{
      number: '55555', type: 'text', languages: [{ id: idsOf(endpoint)(idsOf(endpoint)(idsOf(endpoint)('resource', 'r1'), 'phone', 0), 'language', 'es'), name: 'Spanish', code: 'es' }],
      description: 'Text HOPE to 55555. Send the word HOPE. Open every Wednesday at 19:30 for 90 minutes (Europe/Amsterdam time). Free. Anonymous. Does not show on the phone bill. May call the police.',
    }]);
  });

  it('are neither chats nor mails: those are links and addresses', () => {
    const service = resource({ channels: [
      { type: 'chat', display: 'Chat', url: 'https://example.org/chat' }, { type: 'web', display: 'Page', url: 'https://example.org/' }, { type: 'email', display: 'Write to us', dial: 'a@example.org' },
      { type: 'email', display: 'b@example.org' }, { type: 'walk-in', display: 'Ring the bell' },
    ] });
    assert.deepEqual([service.phones, service.url, service.email, service.application_process], [undefined, 'https://example.org/', 'a@example.org', 'Ring the bell']);
    assert.deepEqual([bare(service.additional_urls), bare(service.contacts)], [[{ label: 'Chat', url: 'https://example.org/chat' }], [{ email: 'b@example.org' }]]);
  });
});

describe('a service', () => {
  it('gives the facts of a resource', () => {
    const service = resource({
      summary: 'Talk', body: 'Peers answer.', status: 'paused', alert: 'Closed this week', checkedAt: '2026-02-01T10:00:00Z', updatedAt: '2026-02-02', area: 'All of Rivermark', cost: { free: true, notes: 'Calls are charged' },
      eligibility: { notes: 'Adults', minimumAge: 18, maximumAge: 99 }, documents: ['A letter'], organization: { name: 'Harbor', url: 'https://example.org/', email: 'h@example.org', phone: '555' }, plain: { title: 'Phone help' },
      capacity: { available: 3, maximum: 12, unit: 'beds', notes: 'Nights' }, topics: ['grief', 'Our own'], languages: ['pt-BR'],
    });
    const { name, alternate_name, description, status, alert, assured_date, last_modified, fees_description, eligibility_description, minimum_age, maximum_age } = service;
    assert.deepEqual({ name, alternate_name, description, status, alert, assured_date, last_modified, fees_description, eligibility_description, minimum_age, maximum_age }, {
      name: 'Warm line', alternate_name: 'Phone help', description: 'Talk\n\nPeers answer.', status: 'temporarily closed', alert: 'Closed this week', assured_date: '2026-02-01', last_modified: '2026-02-02T00:00:00.000Z',
      fees_description: 'Free.\n\nCalls are charged', eligibility_description: 'Adults', minimum_age: 18, maximum_age: 99,
    });
    assert.deepEqual([bare(service.service_areas), bare(service.cost_options), bare(service.required_documents), bare(service.languages)], [[{ name: 'All of Rivermark' }], [{ option: 'Free', amount: 0 }], [{ document: 'A letter' }], [{ name: 'Brazilian Portuguese', code: 'pt' }]]);
    assert.deepEqual([service.organization?.name, service.organization?.website, service.organization?.email, service.organization?.phones?.[0]?.number], ['Harbor', 'https://example.org/', 'h@example.org', '555']);
    const [capacity] = service.capacities ?? [];
    assert.deepEqual([capacity?.available, capacity?.maximum, capacity?.unit.name, capacity?.description], [3, 12, 'beds', 'Nights']);
    const terms = service.attributes?.flatMap(({ link_type, taxonomy_term: term }) => (term ? [[link_type, term.code, term.name]] : []));
    assert.deepEqual(terms, [['topics', 'grief', 'grief'], ['topics', undefined, 'Our own']]);
  });

  it('tells “nothing to bring” from “nobody said”', () => {
    assert.deepEqual([resource({ documents: [] }).required_documents, resource({}).required_documents], [[], undefined]);
  });

  it('gives capacity in fields only where what the format asks for is known', () => {
    const service = resource({ capacity: { available: 3 } });
    assert.equal(service.capacities, undefined);
    assert.ok(service.attributes?.some(({ label, value }) => label === 'Capacity' && value === '3 free'));
  });

  it('gives the facts of a group', () => {
    const service = group({
      schedule: [meetingWith()], attendance: 'hybrid', place: { name: 'Library', address: '1 High St', town: 'Riverton', latitude: 1, longitude: 2, region: ['Rivermark', 'North'], notes: 'Ring' }, accessibility: ['step-free'],
      online: { url: 'https://example.org/r', phone: '555', notes: 'Code 1' }, contact: { name: 'Ann', phone: '556' }, joining: { access: 'closed' }, facilitation: 'peer', size: 8,
    });
    assert.deepEqual([service.status, service.eligibility_description, service.schedules?.[0]?.attending_type], ['active', 'Only for people who share the experience.', 'In person or online']);
    const [place, online] = (service.service_at_locations ?? []).map(({ location }) => location);
    assert.deepEqual([place?.location_type, place?.name, place?.latitude, place?.longitude, place?.description], ['physical', 'Library', 1, 2, 'Ring']);
    assert.deepEqual([bare(place?.addresses), bare(place?.accessibility)], [[{ address_1: '1 High St', city: 'Riverton', region: 'Rivermark > North', state_province: '', postal_code: '', country: '', address_type: 'physical' }], [{ description: 'step free' }]]);
    assert.deepEqual([online?.location_type, online?.url, online?.description], ['virtual', 'https://example.org/r', 'Code 1']);
    assert.deepEqual([bare(service.phones), service.contacts?.[0]?.name, service.contacts?.[0]?.phones?.[0]?.number], [[{ number: '555', type: 'voice', description: 'To join by phone.' }], 'Ann', '556']);
    assert.ok(service.attributes?.some(({ label, value }) => label === 'Facilitation' && value === 'peer'));
  });

  it('is closed where a group is suspended, with no way into its room, and inactive once all is over', () => {
    const suspended = group({ attendance: 'suspended', online: { url: 'https://example.org/r', phone: '555' } });
    assert.deepEqual([suspended.status, suspended.service_at_locations, suspended.phones], ['temporarily closed', undefined, undefined]);
    assert.equal(group({ schedule: [meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260101' })] }).status, 'inactive');
  });

  it('takes the middle of a town for no door', () => {
    const [at] = group({ place: { town: 'Riverton', latitude: 1, longitude: 2, approximate: true } }).service_at_locations ?? [];
    assert.deepEqual([at?.location.latitude, at?.location.longitude], [undefined, undefined]);
  });

  it('invents nothing: a bare row is an id, a name and a status', () => {
    const { id: _, attributes, ...rest } = resource({});
    assert.deepEqual(rest, { name: 'Warm line', status: 'active' });
    assert.deepEqual(attributes?.map(({ label, value }) => [label, value]), [['Resource id', 'r1'], ['Kind', 'service']]);
  });

  it('holds no markup', () => {
    const service = resource({ title: hostileWords, body: hostileWords, alert: hostileWords, topics: [hostileWords], documents: [hostileWords], channels: [{ type: 'voice', display: hostileWords }], organization: { name: hostileWords } });
    assert.doesNotMatch(JSON.stringify(service), /<\w|<\/|onerror|alert\(/);
    assert.deepEqual([service.name, service.phones], ['Tea & talk', undefined]);
  });
});
