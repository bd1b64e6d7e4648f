import { assert } from '@open-wc/testing';
import { ClientError } from '../../../src/client/errors.ts';
import type { Opened } from '../../../src/client/lists/list-source.ts';
import { openEndpointOf } from '../../../src/client/lists/open-endpoint.ts';
import { openFeedsOf, type FeedsReader } from '../../../src/client/lists/open-feeds.ts';
import { json, restoreNetwork, stubNetwork } from '../../widgets/group-finder/feeds.ts';

type Reader = FeedsReader<string, unknown, string, { signal: AbortSignal }>;
const { signal } = new AbortController();
const endpoint = 'https://support.example/v1';

/** A part that has to be downloaded first. */
function download(): { reader: () => Promise<Reader>; arrives: (reader: Reader) => void; breaks: () => void; asked: () => boolean } {
  let isAsked = false;
  let arrives: (reader: Reader) => void = () => undefined;
  let breaks = (): void => undefined;
  const part = new Promise<Reader>((resolve, reject) => {
    arrives = resolve;
    breaks = () => { reject(new TypeError('Failed to fetch dynamically imported module')); };
  });
  return { reader: () => { isAsked = true; return part; }, arrives, breaks, asked: () => isAsked };
}

const failureOf = async (opening: Promise<unknown>): Promise<unknown> => opening.then(() => undefined, (error: unknown) => error);

describe('what reads and searches lists', () => {
  afterEach(restoreNetwork);

  it('is downloaded while the feeds answer, and gets their answers', async () => {
    const log = stubNetwork(({ url }) => json([url]));
    const { reader, arrives, asked } = download();
    const opening = openFeedsOf(reader, [{ url: 'https://x.example/a' }, { url: 'https://x.example/b', format: 'csv' }], { signal });
    assert.isTrue(asked());
    assert.lengthOf(log, 2);
    arrives(async feeds => ({ source: (await Promise.all(feeds.map(async ({ first, format = '' }) => (await first).text + format))).join(), reports: [] }));
    assert.equal((await opening).source, '["https://x.example/a"],["https://x.example/b"]csv');
  });

  it('lets no failure of a feed go unheard while it is downloaded', async () => {
    const unheard: unknown[] = [];
    const onUnheard = (event: PromiseRejectionEvent): void => { event.preventDefault(); unheard.push(event.reason); };
    addEventListener('unhandledrejection', onUnheard);
    stubNetwork(({ url }) => (url.endsWith('/index.json') ? json({ contract: 1, offers: { resources: {} } }) : Promise.reject(new TypeError('gone'))));
    const [feeds, list] = [download(), download()];
    const opening = [
      openFeedsOf(feeds.reader, [{ url: 'https://x.example/a' }], { signal }),
      openEndpointOf({ noun: 'resources', server: () => '', connector: () => Promise.reject(new TypeError('gone')), reader: list.reader }, endpoint, { signal }),
    ];
    // a rejection that nobody hears is told in a task of its own
    await new Promise(resolve => { setTimeout(resolve, 100); });
    for (const { arrives } of [feeds, list]) arrives(() => Promise.resolve({ source: 'read', reports: [] }));
    assert.deepEqual((await Promise.all(opening)).map(({ source }) => source), ['read', 'read']);
    removeEventListener('unhandledrejection', onUnheard);
    assert.deepEqual(unheard, []);
  });

  it('is unreachable where it cannot be downloaded, whatever became of the feeds', async () => {
    for (const answer of [() => json([]), () => Promise.reject(new TypeError('gone'))]) {
      stubNetwork(answer);
      const { reader, breaks } = download();
      const opening = failureOf(openFeedsOf(reader, [{ url: 'https://x.example/a' }], { signal }));
      breaks();
      const error = await opening;
      assert.instanceOf(error, ClientError);
      assert.equal(error.kind, 'unreachable');
    }
  });

  for (const search of [false, true]) {
    it(search ? 'is not asked for by an endpoint that searches' : 'is asked for by an endpoint that is a folder of files, beside its list', async () => {
      const log = stubNetwork(({ url }) => json(url.endsWith('/index.json') ? { contract: 1, offers: { resources: { search } }, timeZone: 'Europe/London' } : []));
      let zone: string | undefined;
      let parts = 0;
      const read: FeedsReader<never, unknown, string, { signal: AbortSignal; feedZone?: string }> = (feeds, options): Promise<Opened<string>> => {
        zone = options.feedZone;
        return Promise.resolve({ source: feeds.map(({ url }) => url).join(), reports: [] });
      };
      const reader = (): Promise<typeof read> => { parts += 1; return Promise.resolve(read); };
      const connector = (): Promise<never> => { parts += 1; return Promise.reject(new TypeError('gone')); };
      const opened = await openEndpointOf({ noun: 'resources', server: () => 'searched there', connector, reader }, endpoint, { signal });
      assert.deepEqual([opened.source, opened.concerns, parts, log.length, zone], search ? ['searched there', endpoint, 0, 1, undefined] : [`${endpoint}/resources.json`, undefined, 2, 2, 'Europe/London']);
    });
  }
});
