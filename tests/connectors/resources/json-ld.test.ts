import { assert } from '@open-wc/testing';
import { connector } from '../../../src/connectors/schema-org/index.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { readOnly, readResources } from './reading-resources.ts';
import { stateAt } from './service-row.ts';

const event = (facts: Record<string, unknown> = {}): Record<string, unknown> => ({ '@type': 'Event', '@id': 'e1', 'name': 'Tea', 'startDate': '2026-05-05T19:00:00+01:00', 'endDate': '2026-05-05T20:30:00+01:00', ...facts });
const readEvent = (facts: Record<string, unknown>): Promise<Resource> => readOnly(connector, event(facts));
const meeting = async (facts: Record<string, unknown>): Promise<unknown> => { const [first] = (await readEvent(facts)).schedule; return first && [first.startDate, first.time, first.minutes, first.timeZone, first.rrule]; };

describe('JSON-LD: where it is found', () => {
  it('in a page, a block, a graph, a list, and nested under whoever holds it', async () => {
    const page = `<!doctype html><script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebSite', 'name': 'x' }, event()] })}</script><p><script type='application/ld+json'>{"broken</script>`;
    for (const feed of [event(), [event()], { '@graph': [event()] }, { '@type': 'ItemList', 'itemListElement': [{ '@type': 'ListItem', 'item': event() }] }, { '@type': 'Organization', 'name': 'x', 'event': event() }, { items: [event()] }]) {
      assert.deepEqual((await readResources(connector, feed)).resources.map(({ id, kind }) => [id, kind]), [['e1', 'event']], JSON.stringify(feed));
    }
    const { resources, rejected } = await readResources(connector, page);
    assert.equal(resources.length, 1);
    assert.lengthOf(rejected, 1);
  });

  it('a page without any is refused, saying so', async () => {
    const error = await readResources(connector, '<!doctype html><p>hi').catch((cause: unknown) => cause);
    assert.match(String(error), /without JSON-LD/);
  });
});

describe('JSON-LD events', () => {
  it('are on the wall they are written for, or on the one they name', async () => {
    assert.deepEqual(await meeting({}), ['2026-05-05', '19:00', 90, '+01:00', undefined]);
    assert.deepEqual(await meeting({ startDate: '2026-05-05T18:00:00Z', endDate: '2026-05-05T19:00:00Z', timeZone: 'Europe/London' }), ['2026-05-05', '19:00', 60, 'Europe/London', undefined]);
    assert.deepEqual(await meeting({ startDate: '2026-05-05T19:00', endDate: '2026-05-06T01:00' }), ['2026-05-05', '19:00', 360, undefined, undefined]);
    assert.deepEqual(await meeting({ startDate: '2026-05-05', endDate: '2026-05-06' }), ['2026-05-05', '00:00', 2_880, undefined, undefined]);
    assert.deepEqual(await meeting({ endDate: undefined, duration: 'PT45M' }), ['2026-05-05', '19:00', 45, '+01:00', undefined]);
  });

  it('without a length are taken to last an hour, and counted', async () => {
    const { resources, end } = await readResources(connector, [event({ endDate: undefined })]);
    assert.equal(resources[0]?.schedule[0]?.minutes, 60);
    assert.equal(end.guessedLengths, 1);
  });

  it('whose start cannot be read are set aside; a bad end is noted', async () => {
    const { rejected, dropped } = await readResources(connector, [event({ startDate: 'soon' }), event({ '@id': 'e2', 'endDate': '2026-05-05T18:00:00+01:00' })]);
    assert.deepEqual(rejected, [{ row: 1, field: 'startDate', why: '“soon” is not a date' }]);
    assert.deepEqual(dropped, [{ row: 2, field: 'endDate', why: 'is not after the start' }]);
  });

  it('repeat by their schedule', async () => {
    const schedule = (facts: Record<string, unknown>): Promise<unknown> => meeting({ eventSchedule: { '@type': 'Schedule', 'startDate': '2026-01-05', 'startTime': '19:00', 'endTime': '20:00', 'scheduleTimezone': 'Europe/London', ...facts } });
    assert.deepEqual(await schedule({ repeatFrequency: 'P1W', byDay: 'https://schema.org/Monday' }), ['2026-01-05', '19:00', 60, 'Europe/London', 'FREQ=WEEKLY;BYDAY=MO']);
    assert.deepEqual(await schedule({ repeatFrequency: 'P2W', byDay: ['MO', 'TH'], endDate: '2026-06-30' }), ['2026-01-05', '19:00', 60, 'Europe/London', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20260630']);
    assert.deepEqual(await schedule({ repeatFrequency: 'P1M', byDay: 'Saturday', byMonthWeek: 1, repeatCount: 6, duration: 'PT2H', endTime: undefined }), ['2026-01-05', '19:00', 120, 'Europe/London', 'FREQ=MONTHLY;BYDAY=1SA;COUNT=6']);
    assert.deepEqual(await schedule({ repeatFrequency: 'Weekly', byDay: 'MO', endTime: '01:00' }), ['2026-01-05', '19:00', 360, 'Europe/London', 'FREQ=WEEKLY;BYDAY=MO']);
    const { schedule: [first] } = await readEvent({ eventSchedule: { startDate: '2026-01-05', startTime: '19:00', endTime: '20:00', repeatFrequency: 'P1W', exceptDate: ['2026-01-12', 'x'] } });
    assert.deepEqual(first?.exceptions, ['2026-01-12']);
  });

  it('reads the project or campaign that an event is part of', async () => {
    const read = await readEvent({ superEvent: { '@type': 'EventSeries', name: 'Warm Winter' } });
    assert.equal(read.project, 'Warm Winter');
  });

  it('say how one attends, where, and whether they take place', async () => {
    const room = { '@type': 'VirtualLocation', 'url': 'https://room.example.org' };
    const hall = { '@type': 'Place', 'name': 'Hall', 'address': { streetAddress: '1 Mill Lane', addressLocality: 'Riverton', postalCode: 'R1' }, 'geo': { latitude: 45, longitude: -122 } };
    const read = await readEvent({ location: [hall, room], eventStatus: 'https://schema.org/EventCancelled', organizer: { name: 'Lantern', url: 'javascript:x' } });
    assert.deepEqual([read.attendance, read.status, read.organization?.name, read.organization?.url], ['hybrid', 'closed', 'Lantern', undefined]);
    assert.deepEqual([read.places[0]?.address, read.places[0]?.latitude, read.channels[0]?.url], ['1 Mill Lane, Riverton, R1', 45, 'https://room.example.org']);
    assert.equal((await readEvent({ location: hall, eventStatus: 'EventMovedOnline' })).attendance, 'online');
    assert.equal((await readEvent({ eventStatus: 'EventPostponed' })).status, 'paused');
    assert.deepEqual((await readEvent({ location: 'https://room.example.org/x' })).places, []);
    assert.deepEqual((await readEvent({ location: { ...hall, confidential: true } })).places, []);
  });

  it('say what they cost, for whom they are, and how much room is left', async () => {
    const read = await readEvent({ isAccessibleForFree: true, typicalAgeRange: '18-25', maximumAttendeeCapacity: 12, remainingAttendeeCapacity: '3', keywords: 'Grief, Veterans', inLanguage: 'en-GB', description: '<p>Come.</p>' });
    assert.deepEqual([read.cost, read.eligibility?.minimumAge, read.eligibility?.maximumAge, read.capacity], [{ free: true, notes: undefined }, 18, 25, { available: 3, maximum: 12 }]);
    assert.deepEqual([read.topics, read.audiences, read.languages, read.summary], [['grief'], ['veterans'], ['en-GB'], 'Come.']);
    assert.deepEqual((await readEvent({ offers: [{ price: '5.00', priceCurrency: 'USD' }, { price: 0 }] })).cost, { free: false, notes: '5–0 USD' });
  });
});

describe('JSON-LD opening hours', () => {
  const clinic = (facts: Record<string, unknown>): Promise<Resource> => readOnly(connector, { '@type': 'MedicalClinic', 'name': 'Clinic', 'telephone': '+1 555 0100', ...facts });
  const spec = (dayOfWeek: unknown, opens: string | undefined, closes: string | undefined, facts: Record<string, unknown> = {}): Record<string, unknown> => ({ dayOfWeek, opens, closes, ...facts });

  it('are openings; closed days have none, and a whole day is one', async () => {
    const { hours } = await clinic({ openingHoursSpecification: [spec(['https://schema.org/Monday', 'Tu'], '09:00', '17:00'), spec('Saturday', '00:00', '23:59'), spec('Sunday', '00:00', '00:00'), spec('Wednesday', undefined, undefined), spec('Friday', '22:00', '02:00:00')] });
    assert.deepEqual(hours?.openings.map(({ time, minutes, rrule }) => [time, minutes, rrule]), [['09:00', 480, 'FREQ=WEEKLY;BYDAY=MO,TU'], ['00:00', 1_440, 'FREQ=WEEKLY;BYDAY=SA'], ['22:00', 240, 'FREQ=WEEKLY;BYDAY=FR']]);
  });

  it('of a season are vouched for in it', async () => {
    const { hours } = await clinic({ openingHoursSpecification: spec(undefined, '09:00Z', '17:00Z', { validFrom: '2026-01-01', validThrough: '2026-03-31' }) });
    assert.deepEqual([hours?.openings[0]?.validFrom, hours?.openings[0]?.validTo], ['2026-01-01', '2026-03-31']);
    assert.deepEqual(['2026-03-02T10:00Z', '2026-05-04T10:00Z'].map(instant => stateAt(hours, instant)), ['open', 'unconfirmed']);
  });

  it('of single days stand in place of the usual ones', async () => {
    const day = (date: string): Record<string, unknown> => ({ validFrom: date, validThrough: date });
    const { hours } = await clinic({ openingHoursSpecification: [spec(['Monday', 'Thursday'], '09:00Z', '17:00Z')], specialOpeningHoursSpecification: [spec(undefined, '00:00', '00:00', day('2026-12-28')), spec(undefined, '10:00Z', '12:00Z', day('2026-12-24'))] });
    assert.deepEqual(hours?.closedOn, ['2026-12-28']);
    assert.deepEqual(['2026-12-21T10:00Z', '2026-12-24T11:00Z', '2026-12-24T14:00Z', '2026-12-28T10:00Z'].map(instant => stateAt(hours, instant)), ['open', 'open', 'closed', 'closed']);
  });

  it('that cannot be read are noted; in words they are read where they are clear, else shown', async () => {
    const { resources, dropped } = await readResources(connector, { '@type': 'NGO', 'name': 'x', 'openingHoursSpecification': [spec('Someday', '09:00', '17:00'), spec('Monday', '9 to', '5')] });
    assert.isUndefined(resources[0]?.hours);
    assert.deepEqual(dropped.map(({ field }) => field), ['openingHoursSpecification.0.dayOfWeek', 'openingHoursSpecification.1.opens']);
    assert.equal((await clinic({ openingHours: ['Mo-Fr 09:00-17:00', 'Sa 10:00-12:00'] })).hours?.openings.length, 2);
    assert.equal((await clinic({ openingHours: 'By appointment' })).hours?.notes, 'By appointment');
  });

  it('of a way to call stand at that channel', async () => {
    const { channels } = await clinic({ contactPoint: [{ telephone: '988', contactType: 'crisis', hoursAvailable: spec(['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], '00:00', '23:59'), availableLanguage: ['English', { name: 'Spanish' }] }, { telephone: '555 0109', contactType: 'fax' }] });
    assert.deepEqual(channels.map(({ display, dial, languages }) => [display, dial, languages]), [['+1 555 0100', '+15550100', []], ['988 (crisis)', '988', ['en', 'es']]]);
    assert.equal(stateAt(channels[1]?.hours, '2026-03-02T10:00Z'), 'open');
  });
});
