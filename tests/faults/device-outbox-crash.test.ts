import { assert } from '@open-wc/testing';
import type { Send, Sent } from '../../src/device/outbox-item.ts';
import { Outbox } from '../../src/device/outbox.ts';
import { Site, until, type Tab } from '../device/site.ts';

/** What the endpoint does: stores under the key, once, and may fail to say so. */
class Endpoint {
  readonly stored = new Map<string, string>();
  attempts = 0;

  take({ key, content }: { key: string; content: string }): Sent {
    this.attempts += 1;
    this.stored.set(key, content);
    return { outcome: 'sent' };
  }
}

const never = (): Promise<never> => new Promise(() => undefined);

describe('a page that dies while it sends', () => {
  let site: Site;
  let endpoint: Endpoint;
  const boxes: Outbox<string>[] = [];
  beforeEach(() => {
    site = new Site();
    endpoint = new Endpoint();
  });
  afterEach(() => {
    for (const box of boxes.splice(0)) box.close();
    return site.end();
  });

  const boxIn = ({ vault, surroundings }: Tab, send: Send<string>): Outbox<string> => {
    const box = new Outbox({ vault, surroundings, name: 'a room', send });
    boxes.push(box);
    return box;
  };
  /** The instance is dropped where it stands, and a new page takes over. */
  async function dieAndComeBack(tab: Tab, box: Outbox<string>): Promise<Outbox<string>> {
    box.close();
    const next = boxIn(site.tab({ session: site.leave(tab) }), thing => Promise.resolve(endpoint.take(thing)));
    await next.open();
    return next;
  }

  it('before the thing is stored: it was never taken, and the draft is still the writer’s', async () => {
    const tab = site.tab();
    const box = boxIn(tab, thing => Promise.resolve(endpoint.take(thing)));
    await box.open();
    const adding = box.add('one');
    adding.catch(() => undefined);
    tab.vault.close();
    const next = await dieAndComeBack(tab, box);
    assert.isAtMost(endpoint.stored.size, 1);
    assert.isAtMost(next.state.length, 1);
  });

  it('between storing and the first attempt: the next page sends it', async () => {
    const tab = site.tab();
    const box = boxIn(tab, never);
    tab.page.dispatchEvent(new Event('pagehide'));
    await box.open();
    // put aside: stored, and nothing is tried
    tab.page.dispatchEvent(new Event('pagehide'));
    const key = await box.add('one');
    assert.equal(endpoint.attempts, 0);
    await dieAndComeBack(tab, box);
    await until(() => endpoint.stored.size === 1, 'it was lost');
    assert.deepEqual([...endpoint.stored], [[key, 'one']]);
  });

  it('during the attempt, which did not arrive: the next page sends it', async () => {
    const tab = site.tab();
    let tried = false;
    const box = boxIn(tab, () => { tried = true; return never(); });
    const key = await box.add('one');
    await until(() => tried, 'nothing was tried');
    await dieAndComeBack(tab, box);
    await until(() => endpoint.stored.size === 1, 'it was lost');
    assert.deepEqual([...endpoint.stored.keys()], [key]);
  });

  it('after it arrived and before the answer came: sent again under the same key, and there once', async () => {
    const tab = site.tab();
    const box = boxIn(tab, thing => { endpoint.take(thing); return never(); });
    await box.add('one');
    await until(() => endpoint.attempts === 1, 'nothing was tried');
    const next = await dieAndComeBack(tab, box);
    await until(() => next.state[0]?.state === 'sent', 'it was not sent again');
    assert.equal(endpoint.attempts, 2);
    assert.equal(endpoint.stored.size, 1);
  });

  it('after the answer and before it was crossed out: the same', async () => {
    const tab = site.tab();
    const box = boxIn(tab, thing => {
      const sent = endpoint.take(thing);
      // the page loses its vault just as the answer comes
      tab.vault.delete = () => Promise.reject(new Error('gone'));
      return Promise.resolve(sent);
    });
    await box.add('one');
    await until(() => box.state[0]?.state === 'sent', 'it was not sent');
    assert.equal(await site.rows('records'), 1);
    const next = await dieAndComeBack(tab, box);
    await until(() => next.state[0]?.state === 'sent', 'it was not sent again');
    assert.equal(endpoint.stored.size, 1);
    assert.equal(await site.rows('records'), 0);
  });

  it('after it was crossed out: nothing is sent again', async () => {
    const tab = site.tab();
    const box = boxIn(tab, thing => Promise.resolve(endpoint.take(thing)));
    await box.add('one');
    await until(() => box.state[0]?.state === 'sent', 'it was not sent');
    const next = await dieAndComeBack(tab, box);
    assert.deepEqual(next.state, []);
    assert.equal(endpoint.attempts, 1);
  });

  it('with several waiting: all arrive, once, in their order', async () => {
    const tab = site.tab();
    const box = boxIn(tab, never);
    for (const content of ['one', 'two', 'three']) await box.add(content);
    await dieAndComeBack(tab, box);
    await until(() => endpoint.stored.size === 3, 'some were lost');
    assert.deepEqual([...endpoint.stored.values()], ['one', 'two', 'three']);
  });
});
