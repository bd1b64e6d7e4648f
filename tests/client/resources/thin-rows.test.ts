import { assert } from '@open-wc/testing';
import { ClientError } from '../../../src/client/errors.ts';
import { openResourceFeeds } from '../../../src/client/resources/open-feeds.ts';
import type { OpenedResources } from '../../../src/client/resources/resource-source.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { serviceRow } from '../../connectors/resources/service-row.ts';
import { json, never, restoreNetwork, stubNetwork, type Answer, type Asked } from '../../widgets/group-finder/feeds.ts';
import { asked, forever, optionsOf } from './opened.ts';

const list = 'https://api.example.org/services';
const outline = (at: number): object => serviceRow({ id: `s${String(at)}`, name: `Service ${String(at)}` });
const detailOf = (id: string): object => serviceRow({ id, name: `Whole ${id}`, phones: [{ number: '555 0100', type: 'voice' }], schedules: [{ freq: 'MONTHLY', byday: '1MO', opens_at: '09:00', closes_at: '10:00' }] });

/** Opens a list of outlines; what it gives of one row is answered as told. */
async function openThin(answer: Answer, count = 12): Promise<{ opened: OpenedResources; details: Asked[] }> {
  const details: Asked[] = [];
  stubNetwork(request => {
    if (request.url === list) return json({ contents: Array.from({ length: count }, (_, at) => outline(at)) });
    details.push(request);
    return answer(request);
  });
  return { opened: await openResourceFeeds([{ url: list }], optionsOf({ feedZone: 'Europe/London' })), details };
}

const whole: Answer = ({ url }) => json(detailOf(url.slice(list.length + 1)));
const failed = async (reading: Promise<unknown>): Promise<unknown> => reading.then(() => undefined, (error: unknown) => error);
const phonesOf = (resource: Resource | undefined): string[] => resource?.channels.map(({ display }) => display) ?? [];

describe('rows of which a list gives an outline', () => {
  afterEach(restoreNetwork);

  it('are shown at once, as outlines', async () => {
    const { opened, details } = await openThin(whole);
    const { items, total } = await asked(opened);
    assert.equal(total, 12);
    assert.isTrue(items.every(({ id }) => opened.source.isThin(id)));
    assert.lengthOf(details, 0);
  });

  it('are filled in once, and are whole in every later answer', async () => {
    const { opened, details } = await openThin(whole);
    const [one, other] = await Promise.all([opened.source.whole('s3', forever), opened.source.whole('s3', forever)]);
    assert.deepEqual(phonesOf(one), ['555 0100']);
    assert.equal(one?.hours?.timeZone, 'Europe/London');
    assert.deepEqual(other, one);
    assert.deepEqual(await opened.source.whole('s3', forever), one);
    assert.deepEqual(details.map(({ url }) => url), [`${list}/s3`]);
    assert.isFalse(opened.source.isThin('s3'));
    assert.isTrue(opened.source.isThin('s4'));
    assert.deepEqual(phonesOf(await opened.source.find('s3', forever)), ['555 0100']);
    assert.deepEqual((await asked(opened)).items.map(phonesOf).flat(), ['555 0100']);
    assert.deepEqual((await asked(opened, { text: '"service 3"' })).items.map(phonesOf).flat(), ['555 0100'], 'also by the words of its outline');
  });

  it('keep the id that they have in the list', async () => {
    const { opened } = await openThin(() => json(detailOf('another-id')));
    assert.equal((await opened.source.whole('s1', forever))?.id, 's1');
  });

  it('are asked for four at a time, the newest first', async () => {
    const answers: (() => void)[] = [];
    const { opened, details } = await openThin(request => new Promise(resolve => { answers.push(() => { resolve(whole(request) as Response); }); }));
    const reading = Array.from({ length: 8 }, async (_, at) => opened.source.whole(`s${String(at)}`, forever));
    while (answers.length < 4) await new Promise(resolve => { setTimeout(resolve); });
    assert.lengthOf(details, 4);
    for (let at = 0; at < 8; at += 1) {
      answers[at]?.();
      await reading[at < 4 ? at : 11 - at];
      await new Promise(resolve => { setTimeout(resolve); });
      assert.isAtMost(details.length, at + 5);
    }
    assert.deepEqual(details.map(({ url }) => url.slice(list.length + 1)), ['s0', 's1', 's2', 's3', 's7', 's6', 's5', 's4']);
  });

  it('are tried again after a failure', async () => {
    let up = false;
    const { opened } = await openThin(request => (up ? whole(request) : new Response('', { status: 503 })));
    const error = await failed(opened.source.whole('s1', forever));
    assert.instanceOf(error, ClientError);
    assert.equal(error.kind, 'busy');
    assert.isTrue(opened.source.isThin('s1'));
    up = true;
    assert.deepEqual(phonesOf(await opened.source.whole('s1', forever)), ['555 0100']);
  });

  it('stay outlines where what is answered is none of them', async () => {
    const answers: [unknown, RegExp][] = [[{ contents: [outline(1)] }, /outline/], [{ contents: [outline(5), outline(6)] }, /no such row/], [{ ...detailOf('s1'), name: '' }, /s1: /], ['<html>', /s1/]];
    for (const [answer, why] of answers) {
      const { opened } = await openThin(() => json(answer));
      const error = await failed(opened.source.whole('s1', forever));
      assert.instanceOf(error, ClientError);
      assert.equal(error.kind, 'malformed');
      assert.match(error.message, why);
      assert.isTrue(opened.source.isThin('s1'));
    }
  });

  it('are read out of a list, too, where that is what is answered', async () => {
    const { opened } = await openThin(() => json([detailOf('s0'), detailOf('s1')]));
    assert.equal((await opened.source.whole('s1', forever))?.title, 'Whole s1');
  });

  it('are given up when the last who waits has gone, and asked for anew by the next', async () => {
    let answer: Answer = never;
    const { opened, details } = await openThin(request => answer(request));
    const isGivenUp = (): boolean | undefined => details[0]?.init.signal?.aborted;
    const [first, second] = [new AbortController(), new AbortController()];
    const waiting = [first, second].map(({ signal }) => failed(opened.source.whole('s1', signal)));
    while (details.length === 0) await new Promise(resolve => { setTimeout(resolve); });
    first.abort(new Error('first left'));
    assert.match(String(await waiting[0]), /first left/);
    assert.isFalse(isGivenUp());
    second.abort(new Error('second left'));
    assert.match(String(await waiting[1]), /second left/);
    assert.isTrue(isGivenUp());
    answer = whole;
    assert.deepEqual(phonesOf(await opened.source.whole('s1', forever)), ['555 0100']);
    assert.lengthOf(details, 2);
  });

  it('are undefined where the list does not tell where they are, and themselves where they are whole', async () => {
    stubNetwork(() => json({ contents: [outline(1), serviceRow({ id: 's2', phones: [{ number: '555 0102' }] })] }));
    const { source } = await openResourceFeeds([{ url: 'https://api.example.org/list.json' }], optionsOf());
    assert.isTrue(source.isThin('s1'));
    assert.isUndefined(await source.whole('s1', forever));
    assert.isFalse(source.isThin('s2'));
    assert.deepEqual(phonesOf(await source.whole('s2', forever)), ['555 0102']);
    assert.isUndefined(await source.whole('nobody', forever));
  });

  it('are no preview of a long list: nobody could tell yet that they are outlines', async () => {
    const description = 'Tea and talk. '.repeat(60);
    stubNetwork(() => json({ contents: Array.from({ length: 1400 }, (_, at) => ({ ...outline(at), description })) }));
    let previews = 0;
    await openResourceFeeds([{ url: list }], optionsOf({ onPreview: () => { previews += 1; } }));
    assert.equal(previews, 0);
  });
});
