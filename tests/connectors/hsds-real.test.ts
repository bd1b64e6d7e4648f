import { assert } from '@open-wc/testing';
import { loadResourceConnector, recogniseResourceFormat } from '../../src/connectors/resources/index.ts';
import { faultsOf, readResources, type ReadFeed } from './resources/reading-resources.ts';
import { stateAt } from './resources/service-row.ts';

const { __realFeeds: realFeeds } = globalThis as { __realFeeds?: boolean };
const url = 'https://api.example.org/services?page=1';
/** A Tuesday, 10:30 in the morning in Oregon. */
const now = '2026-11-24T18:30Z';

async function readReal(file: string): Promise<ReadFeed & { text: string; format: string }> {
  const text = await (await fetch(`/real-feeds/resources/${file}`)).text();
  const format = await recogniseResourceFormat(text);
  return { text, format, ...(await readResources(await loadResourceConnector(format), text, { url })) };
}

describe('sample feeds of services', function () {
  // without the folder of real feeds (REAL_FEEDS) there is nothing to read
  const its = realFeeds ? it : it.skip;

  for (const version of ['hsds-3.0', 'hsds-3.1', 'hsds-uk']) {
    for (const shape of ['service_full', 'service_at_location_full', 'service_list', ...(version === 'hsds-uk' ? [] : ['organization_full'])]) {
      its(`${version}: the official ${shape} is read, its impossible point left out, its impossible schedule told in words`, async () => {
        const { format, read, resources, rejected, end } = await readReal(`${version}/${shape}.json`);
        assert.deepEqual([format, resources.length, rejected.length], ['hsds', 1, 0]);
        const [resource] = resources;
        assert.deepEqual(resources.flatMap(faultsOf), []);
        assert.deepEqual([resource?.title, resource?.organization?.name, resource?.eligibility?.minimumAge, resource?.checkedAt], ['Community Counselling', 'Example Organization Inc.', 12, '2005-01-01']);
        if (shape === 'service_list') {
          assert.equal(read[0]?.thin?.detail, 'https://api.example.org/services/ac148810-d857-441c-9679-408f346de14b');
          assert.equal(end.next, 'https://api.example.org/services?page=2');
          return;
        }
        assert.isUndefined(read[0]?.thin);
        assert.deepEqual([resource?.places[0]?.latitude, resource?.places[0]?.town, resource?.hours?.openings], [undefined, 'MyCity', []]);
        assert.include(resource?.hours?.notes, 'not available on public holidays');
        if (version !== 'hsds-uk') assert.deepEqual(resource?.channels[0], { type: 'voice', display: '+44 1234 234567 ext. 100', dial: '+441234234567', body: undefined, languages: ['ur'] });
      });
    }
  }

  describe('synthetic, whole', () => {
    let full: ReadFeed & { text: string };
    const called = (title: string): ReadFeed['resources'][number] => {
      const found = full.resources.find(resource => resource.title.startsWith(title));
      if (!found) throw new Error(`no ${title}`);
      return found;
    };
    before(async () => { if (realFeeds) full = await readReal('synthetic/hsds31-services-full.json'); });

    its('every row is shown, and each is right by the contract', () => {
      assert.deepEqual([full.resources.length, full.rejected], [9, []]);
      assert.deepEqual(full.resources.flatMap(faultsOf), []);
    });

    its('HTML and its script become words', () => assert.equal(called('Tuesday').summary, 'Free groceries. No ID needed. Bring a bag.'));
    its('Markdown becomes words', () => assert.equal(called('Overnight').body, 'Men, women, all genders. No sobriety test.'));
    its('a split shift is two openings, and it is closed between them', () => {
      const { hours } = called('Tuesday');
      assert.deepEqual(['2026-11-24T18:30Z', '2026-11-24T21:00Z', '2026-11-24T23:30Z'].map(instant => stateAt(hours, instant)), ['open', 'closed', 'open']);
    });
    its('an overnight opening with an offset in its times crosses midnight, in its season', () => {
      const { hours } = called('Overnight');
      assert.deepEqual(['2026-11-24T04:00Z', '2026-11-24T14:00Z', '2026-11-24T18:00Z', '2026-10-24T04:00Z', '2027-05-01T04:00Z'].map(instant => stateAt(hours, instant)), ['open', 'open', 'closed', 'not-yet', 'unconfirmed']);
    });
    its('hours past valid_to are not confirmed: neither open nor closed', () => assert.equal(stateAt(called('Walk-in').hours, now, 'America/Los_Angeles'), 'unconfirmed'));
    its('00:00–23:59 is round the clock, also in an unknown zone', () => assert.equal(stateAt(called('Safe Home').hours, '2026-11-24T23:59:30Z'), 'open'));
    its('the first Saturday with Z times is held then, in UTC', () => {
      const { hours } = called('First Saturday');
      assert.deepEqual(['2026-12-05T10:30Z', '2026-12-12T10:30Z'].map(instant => stateAt(hours, instant)), ['open', 'closed']);
    });
    its('every other Saturday counts from its first day', () => {
      const { hours, status } = called('Saturday Legal');
      assert.equal(status, 'paused');
      assert.deepEqual(['2026-10-17T10:30Z', '2026-10-24T10:30Z'].map(instant => stateAt(hours, instant, 'UTC')), ['open', 'closed']);
    });
    its('a number in quotes, with an extension, is dialled without both', () => assert.deepEqual([called('Walk-in').channels[0]?.display, called('Walk-in').channels[0]?.dial], ['+1 503 555 0144 ext. 12', '+15035550144']));
    its('text, video and textphone are told apart', () => {
      assert.deepEqual(called('Overnight').channels.map(({ type }) => type), ['voice', 'text']);
      assert.deepEqual(called('Safe Home').channels.map(({ type }) => type), ['voice', 'video', 'textphone']);
    });
    its('an impossible point is left out, its address stays', () => assert.deepEqual([called('Walk-in').places[0]?.latitude, called('Walk-in').places[0]?.address], [undefined, '4 Harbor Way, Riverton, OR 97000']));
    its('a withheld place is not shown', () => assert.deepEqual(called('Safe Home').places, []));
    its('room, alert and what is said of money', () => {
      assert.deepEqual(called('Overnight').capacity, { available: 4, maximum: 30, unit: 'beds', notes: 'Beds left tonight (2026-11-20 22:05 UTC)' });
      assert.match(called('Overnight').alert ?? '', /^Opens only/);
      assert.deepEqual([called('Tuesday').cost?.free, called('Walk-in').cost?.free], [true, undefined]);
      assert.notInclude(called('Walk-in').cost?.notes, 'old free text');
    });
    its('“None” among the documents is known to be none; elsewhere nobody said', () => assert.deepEqual([called('Tuesday').documents, called('Overnight').documents], [[], undefined]));
    its('a script for an address and a bad e-mail are left out, the row stays', () => {
      const { links, channels, languages } = called('Programme');
      assert.deepEqual([links, channels, languages], [[], [], ['fr', 'ar']]);
    });
    its('a row with the required facts alone is shown, and may be an outline', () => {
      assert.equal(called('Riverton Clothing').status, 'active');
      assert.exists(full.read.find(({ resource }) => resource.title.startsWith('Riverton Clothing'))?.thin);
    });
    its('Arabic stays as it is', () => assert.equal(called('مركز').languages[0], 'ar'));
  });

  its('the thin list is thin in every row, and says where each is whole', async () => {
    const { read, end } = await readReal('synthetic/hsds31-services-list.json');
    assert.deepEqual(read.map(({ thin }) => thin?.detail?.startsWith('https://api.example.org/services/')), Array.from({ length: 9 }, () => true));
    assert.isUndefined(end.next);
  });

  its('the older page has phones and hours', async () => {
    const { read: [first], end } = await readReal('synthetic/oruk-v1-page.json');
    assert.deepEqual([first?.thin, first?.resource.channels[0]?.display, first?.resource.hours?.openings[0]?.rrule, end.next], [undefined, '503-555-0134', 'FREQ=WEEKLY;BYDAY=TU', undefined]);
  });

  its('a page of another size than it says is read whole, and an empty one is no error', async () => {
    assert.deepEqual((await readReal('synthetic/page-wrong-size.json')).end, { rows: 9, guessedLengths: 0 });
    assert.deepEqual((await readReal('synthetic/page-empty.json')).end, { rows: 0, guessedLengths: 0 });
  });

  its('the sample events are read as schema.org', async () => {
    const { format, resources } = await readReal('synthetic/events.json');
    assert.equal(format, 'json-ld');
    assert.deepEqual(resources.map(({ kind, attendance, schedule: [first] }) => [kind, attendance, first?.time, first?.timeZone]), [['event', 'hybrid', '18:00', 'America/Los_Angeles'], ['event', 'online', '02:00', 'UTC']]);
  });
});
