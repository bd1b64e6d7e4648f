import { assert } from '@open-wc/testing';
import { ClientError } from '../../../src/client/errors.ts';
import { openFeeds, type FeedOptions } from '../../../src/client/groups/open-feeds.ts';
import type { GroupAnswer } from '../../../src/protocol/group-search.ts';
import { feedOf, json, never, restoreNetwork, stubNetwork } from '../../widgets/group-finder/feeds.ts';
import { rowOf, saturdayAtTen } from '../../widgets/group-finder/rows.ts';

const bmlt = 'https://root.example/client_interface/json/?switcher=GetSearchResults';
const bmltRow = (id: number, facts: object = {}): object => ({ id_bigint: String(id), meeting_name: `Meeting ${String(id)}`, weekday_tinyint: '2', start_time: '19:00:00', duration_time: '01:00:00', time_zone: 'UTC', formats: '', ...facts });

const optionsOf = (facts: Partial<FeedOptions> = {}): FeedOptions => ({ displayZone: 'UTC', now: saturdayAtTen, signal: new AbortController().signal, ...facts });

/** Names and ids of all groups of an opened source. */
async function shown({ source }: Awaited<ReturnType<typeof openFeeds>>): Promise<{ id: string; name: string }[]> {
  const { items } = (await source.search({ timeZone: 'UTC', limit: 100, sort: 'time' }, saturdayAtTen, new AbortController().signal)) satisfies GroupAnswer;
  return items.map(({ id, name }) => ({ id, name }));
}

describe('opening feeds', () => {
  afterEach(restoreNetwork);

  it('reads page after page until one is not full', async () => {
    const asked = stubNetwork(({ url }) => {
      const page = Number(new URL(url).searchParams.get('page_num') ?? 1);
      return json(page < 3 ? [bmltRow(page * 2), bmltRow(page * 2 + 1)] : [bmltRow(99)]);
    });
    const opened = await openFeeds([{ url: `${bmlt}&page_size=2`, format: 'bmlt' }], optionsOf());
    assert.lengthOf(asked, 3);
    assert.lengthOf(await shown(opened), 5);
    assert.equal(opened.reports[0]?.shown, 5);
  });

  it('ends where a server sends the same page again and again', async () => {
    const asked = stubNetwork(() => json([bmltRow(1), bmltRow(2)]));
    const opened = await openFeeds([{ url: `${bmlt}&page_size=2`, format: 'bmlt' }], optionsOf());
    assert.lengthOf(asked, 2);
    assert.lengthOf(await shown(opened), 2);
  });

  it('asks again without the language where a server has no formats in it', async () => {
    const asked = stubNetwork(({ url }) => json(url.includes('lang_enum') ? { meetings: [bmltRow(1, { formats: 'O' })], formats: [] } : { meetings: [bmltRow(1, { formats: 'O' })], formats: [{ key_string: 'O', world_id: 'OPEN', name_string: 'Open', id: '1' }] }));
    const opened = await openFeeds([{ url: `${bmlt}&lang_enum=eo`, format: 'bmlt' }], optionsOf());
    assert.lengthOf(asked, 2);
    assert.deepEqual((await shown(opened)).map(({ name }) => name), ['Meeting 1']);
  });

  it('keeps the pages that came before one that failed, and says what failed', async () => {
    stubNetwork(({ url }) => (url.includes('page_num=2') ? new Response('', { status: 500 }) : json([bmltRow(1), bmltRow(2)])));
    const opened = await openFeeds([{ url: `${bmlt}&page_size=2`, format: 'bmlt' }], optionsOf());
    assert.lengthOf(await shown(opened), 2);
    assert.equal(opened.reports[0]?.failure?.kind, 'server');
  });

  it('joins feeds of different formats, and gives rows with one id an id each', async () => {
    const opened = await openFeeds([{ url: feedOf([rowOf('A', { slug: '1' }), rowOf('B', { slug: '2' })]) }, { url: feedOf([bmltRow(1)]) }], optionsOf());
    const rows = await shown(opened);
    assert.sameMembers(rows.map(({ name }) => name), ['A', 'B', 'Meeting 1']);
    // whichever feed answers first, a link opens the same group at every visit
    assert.sameMembers(rows.map(({ id }) => id), ['1', '2', '2:1']);
    assert.deepEqual(opened.reports.map(({ format }) => format), ['meeting-guide', 'bmlt']);
  });

  it('throws the first failure where no feed could be read', async () => {
    stubNetwork(({ url }) => new Response('', { status: url.endsWith('a') ? 404 : 500 }));
    const error = await openFeeds([{ url: 'https://x.example/a' }, { url: 'https://x.example/b' }], optionsOf()).then(() => undefined, (thrown: unknown) => thrown);
    assert.instanceOf(error, ClientError);
    assert.equal(error.kind, 'not-found');
  });

  it('throws the reason where it is given up', async () => {
    stubNetwork(never);
    const life = new AbortController();
    const opening = openFeeds([{ url: 'https://x.example/a' }], optionsOf({ signal: life.signal }));
    life.abort(new Error('gone'));
    const error = await opening.then(() => undefined, (thrown: unknown) => thrown as Error);
    assert.equal(error?.message, 'gone');
  });

  it('takes the embedder\'s zone for rows that name none, and only for those', async () => {
    const opened = await openFeeds([{ url: feedOf([rowOf('A', { timezone: undefined }), rowOf('B', { timezone: 'Asia/Tokyo' })]) }], optionsOf({ feedZone: 'Europe/London' }));
    const zones = await Promise.all(['a', 'b'].map(async id => (await opened.source.find(id, new AbortController().signal))?.schedule[0]?.timeZone));
    assert.deepEqual(zones, ['Europe/London', 'Asia/Tokyo']);
  });
});
