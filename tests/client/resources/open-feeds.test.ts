import { assert } from '@open-wc/testing';
import { ClientError } from '../../../src/client/errors.ts';
import { openResourceFeeds } from '../../../src/client/resources/open-feeds.ts';
import type { ResourceFormat } from '../../../src/connectors/resources/index.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { serviceRow } from '../../connectors/resources/service-row.ts';
import { now } from '../../search/group-of.ts';
import { channelOf, resourceOf } from '../../search/resource-of.ts';
import { addressOf, feedOf, json, never, restoreNetwork, stubNetwork } from '../../widgets/group-finder/feeds.ts';
import { forever, idsOf, optionsOf } from './opened.ts';

const list = 'https://api.example.org/services';
const rows = (first: number, count: number): object[] => Array.from({ length: count }, (_, at) => serviceRow({ id: `s${String(first + at)}`, phones: [] }));
const pageOf = (url: string): number => Number(new URL(url).searchParams.get('page') ?? 1);

/** Answers pages as a directory would; a page that is not given is empty. */
const serve = (pages: Record<number, object[]>, said: object = {}) => stubNetwork(({ url }) => {
  const number = pageOf(url);
  return json({ total_items: 30, total_pages: 3, page_number: number, first_page: number === 1, last_page: number === 3, contents: pages[number] ?? [], ...said });
});

const failureOf = async (opening: Promise<unknown>): Promise<ClientError | undefined> => opening.then(() => undefined, (error: unknown) => { assert.instanceOf(error, ClientError); return error; });

describe('feeds of resources', () => {
  afterEach(restoreNetwork);

  it('are read page after page', async () => {
    const log = serve({ 1: rows(0, 10), 2: rows(10, 10), 3: rows(20, 5) });
    const opened = await openResourceFeeds([{ url: list }], optionsOf());
    assert.lengthOf(log, 3);
    assert.lengthOf(await idsOf(opened), 25);
    assert.deepInclude(opened.reports[0], { format: 'hsds', shown: 25, rejected: [] });
    assert.isUndefined(opened.reports[0]?.failure);
    assert.isUndefined(opened.concerns);
  });

  it('are read past an empty page amid others', async () => {
    serve({ 1: rows(0, 10), 3: rows(20, 10) });
    assert.lengthOf(await idsOf(await openResourceFeeds([{ url: list }], optionsOf())), 20);
  });

  it('end where far more pages are announced than there are', async () => {
    const log = serve({ 1: rows(0, 10) }, { total_pages: 90_000, total_items: 900_000, last_page: false });
    assert.lengthOf(await idsOf(await openResourceFeeds([{ url: list }], optionsOf())), 10);
    assert.isBelow(log.length, 8);
  });

  it('end where the page is never turned, whatever the counts say', async () => {
    const log = stubNetwork(({ url }) => json({ total_items: 31, total_pages: 4, page_number: pageOf(url), last_page: false, contents: rows(0, 128) }));
    const opened = await openResourceFeeds([{ url: list }], optionsOf());
    assert.lengthOf(log, 2);
    assert.equal(opened.reports[0]?.shown, 128);
    assert.equal((await idsOf(opened, { limit: 1000 })).length, 128);
  });

  it('give a row once that comes again on a later page, and two rows with one id an id each', async () => {
    const [first, second] = [serviceRow({ id: 's1', phones: [] }), serviceRow({ id: 's1', name: 'Other', phones: [] })];
    serve({ 1: [first, ...rows(2, 2)], 2: [first, second], 3: [second] });
    assert.deepEqual(await idsOf(await openResourceFeeds([{ url: list }], optionsOf())), ['s1', 's2', 's3', 's1~2']);
  });

  it('keep the pages that came before one that failed, and say what failed', async () => {
    stubNetwork(({ url }) => (pageOf(url) === 2 ? new Response('', { status: 500 }) : json({ total_pages: 3, page_number: 1, last_page: false, contents: rows(0, 10) })));
    const opened = await openResourceFeeds([{ url: list }], optionsOf());
    assert.lengthOf(await idsOf(opened), 10);
    assert.equal(opened.reports[0]?.failure?.kind, 'server');
  });

  it('say so where they have more pages than anybody would read', async () => {
    const log = stubNetwork(({ url }) => json({ total_pages: 900, page_number: pageOf(url), last_page: false, contents: rows(pageOf(url), 1) }));
    const opened = await openResourceFeeds([{ url: list }], optionsOf());
    assert.deepInclude(opened.reports[0]?.failure, { kind: 'too-large' });
    assert.lengthOf(log, opened.reports[0]?.shown ?? 0);
  });

  it('of different formats are joined, with ids that do not depend on which answers first', async () => {
    const calendar = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:e1\nSUMMARY:Walk\nDTSTART:20261128T100000Z\nDTEND:20261128T110000Z\nEND:VEVENT\nEND:VCALENDAR';
    const opened = await openResourceFeeds([{ url: feedOf([serviceRow({ phones: [] })]) }, { url: addressOf(JSON.stringify({ resources: [resourceOf({ id: 's1', title: 'Ours' })] })) }, { url: addressOf(calendar, 'text/calendar') }], optionsOf());
    assert.deepEqual(opened.reports.map(({ format, shown }) => [format, shown]), [['hsds', 1], ['resources', 1], ['ics', 1]]);
    const ids = await idsOf(opened);
    assert.includeMembers(ids, ['s1', '2:s1']);
    assert.lengthOf(ids.filter(id => id.startsWith('3:')), 1);
  });

  it('show the good one of two, and name the failure of the other', async () => {
    const opened = await openResourceFeeds([{ url: addressOf('<html><p>Moved', 'text/html') }, { url: feedOf([serviceRow({ phones: [] })]) }], optionsOf());
    assert.deepEqual(await idsOf(opened), ['2:s1']);
    assert.equal(opened.reports[0]?.failure?.kind, 'malformed');
  });

  it('fail in kinds that can be put into words', async () => {
    const documents: [text: string, kind: string][] = [['', 'empty'], ['\ufeff', 'empty'], ['<!doctype html><p>Gone', 'malformed'], ['Service temporarily unavailable', 'malformed'], ['{"status":"ok"}', 'malformed'], ['[1,2,3]', 'malformed']];
    for (const [text, kind] of documents) assert.equal((await failureOf(openResourceFeeds([{ url: addressOf(text, 'text/plain') }], optionsOf())))?.kind, kind, text);
    stubNetwork(({ url }) => new Response('', { status: url.endsWith('a') ? 404 : 500 }));
    assert.equal((await failureOf(openResourceFeeds([{ url: 'https://x.example/a' }, { url: 'https://x.example/b' }], optionsOf())))?.kind, 'not-found');
  });

  it('say that a format does not exist, naming those that do', async () => {
    const format = 'carrier-pigeon' as ResourceFormat;
    assert.match((await failureOf(openResourceFeeds([{ url: addressOf('[]'), format }], optionsOf())))?.message ?? '', /carrier-pigeon.*hsds/);
  });

  it('are given up with the reason of whoever gives up', async () => {
    stubNetwork(never);
    const life = new AbortController();
    const opening = openResourceFeeds([{ url: list }], optionsOf({ signal: life.signal }));
    life.abort(new Error('gone'));
    assert.equal((await opening.then(() => undefined, (error: unknown) => error as Error))?.message, 'gone');
  });

  it('take the embedder\'s zone where they name none, and only there', async () => {
    const opening = { time: '09:00', minutes: 60, rrule: 'FREQ=WEEKLY;BYDAY=SA', exceptions: [], extra: [] };
    const hours = { openings: [opening], closedOn: [] };
    const row = resourceOf({ id: 'a', hours, channels: [channelOf({ hours: { ...hours, timeZone: 'Asia/Tokyo' } }), channelOf({ hours })], schedule: [opening] });
    const opened = await openResourceFeeds([{ url: addressOf(JSON.stringify({ resources: [row] })) }], optionsOf({ feedZone: 'Europe/London' }));
    const found = (await opened.source.find('a', forever)) ?? resourceOf();
    assert.deepEqual([found.hours?.timeZone, ...found.channels.map(channel => channel.hours?.timeZone), found.schedule[0]?.timeZone], ['Europe/London', 'Asia/Tokyo', 'Europe/London', 'Europe/London']);
  });

  it('that are long are announced by their first rows, but for those that are shown no more', async () => {
    const body = 'Tea and talk. '.repeat(60);
    const resources = [resourceOf({ id: 'old', expiresAt: '2020-01-01' }), ...Array.from({ length: 1400 }, (_, at) => resourceOf({ id: `r${String(at)}`, body }))];
    const seen: (readonly Resource[])[] = [];
    await openResourceFeeds([{ url: addressOf(JSON.stringify({ resources })) }], optionsOf({ onPreview: first => { seen.push(first); } }));
    assert.lengthOf(seen, 1);
    assert.deepEqual(seen[0]?.slice(0, 2).map(({ id }) => id), ['r0', 'r1']);
  });

  it('know their own places, but for those of rows that are shown no more', async () => {
    const at = (town: string, facts: Partial<Resource> = {}): Resource => resourceOf({ places: [{ town, approximate: false, region: ['Wyoming'], latitude: 43, longitude: -108 }, { town, approximate: false, region: ['Wyoming'] }], ...facts });
    const opened = await openResourceFeeds([{ url: addressOf(JSON.stringify({ resources: [at('Riverton'), at('Riverton'), at('Riverside', { expiresAt: new Date(now - 1000).toISOString() })] })) }], optionsOf());
    assert.deepEqual((await opened.source.places('river', forever)).map(({ label, count }) => [label, count]), [['Riverton, Wyoming', 2]]);
  });
});
