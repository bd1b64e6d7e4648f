import { assert } from '@open-wc/testing';
import { backoffMs } from '../../src/device/backoff.ts';
import { DeviceError } from '../../src/device/failure.ts';
import type { Outgoing, Send, Sent } from '../../src/device/outbox-item.ts';
import { Outbox } from '../../src/device/outbox.ts';
import { settled, Site, until, type Tab } from './site.ts';

/** A receiver that knows its keys, as the endpoint does, and answers as a test wants. */
class Receiver {
  readonly got: string[] = [];
  readonly attempts: { key: string; content: string }[] = [];
  answer: () => Promise<Sent> = () => Promise.resolve({ outcome: 'sent' });
  readonly #keys = new Set<string>();

  readonly send: Send<string> = async ({ key, content }) => {
    this.attempts.push({ key, content });
    const answer = await this.answer();
    if (answer.outcome === 'sent' && !this.#keys.has(key)) {
      this.#keys.add(key);
      this.got.push(content);
    }
    return answer;
  };
}

const briefly = ({ content, state }: Outgoing<string>): string => `${content}: ${state}`;

describe('the outbox', () => {
  let site: Site;
  let receiver: Receiver;
  const boxes: Outbox<string>[] = [];
  const boxIn = ({ vault, surroundings }: Tab, send = receiver.send): Outbox<string> => {
    const box = new Outbox({ vault, surroundings, name: 'a room', send, chance: () => 0 });
    boxes.push(box);
    return box;
  };
  beforeEach(() => {
    site = new Site();
    receiver = new Receiver();
  });
  afterEach(() => {
    for (const box of boxes.splice(0)) box.close();
    return site.end();
  });

  it('sends in the order in which things were added, and says so', async () => {
    const box = boxIn(site.tab());
    await Promise.all(['one', 'two', 'three'].map(async content => box.add(content)));
    await until(() => receiver.got.length === 3, 'not all was sent');
    await until(() => box.state.every(({ state }) => state === 'sent'), 'it never said so');
    assert.deepEqual(receiver.got, ['one', 'two', 'three']);
    assert.equal(await site.rows('records'), 0);
  });

  it('has stored key and content before the first attempt', async () => {
    const tab = site.tab();
    const stored: unknown[] = [];
    const box = boxIn(tab, async ({ key }) => {
      stored.push(await tab.vault.get('outbox a room', key));
      return { outcome: 'sent' };
    });
    await box.add('one');
    await until(() => stored.length === 1, 'nothing was sent');
    assert.deepEqual(stored, [{ content: 'one' }]);
  });

  it('leaves nothing readable on the disk while it waits', async () => {
    receiver.answer = () => Promise.resolve({ outcome: 'later' });
    const box = boxIn(site.tab());
    await box.add('I have not slept');
    await until(() => receiver.attempts.length === 1, 'nothing was tried');
    assert.equal(await site.rows('records'), 1);
    assert.notInclude(await site.everything(), 'slept');
  });

  it('waits before it tries again, longer each time, with the same key, and lets nothing pass by', async () => {
    site.manual = true;
    receiver.answer = () => Promise.resolve({ outcome: 'later' });
    const box = boxIn(site.tab());
    await box.add('one');
    await box.add('two');
    await until(() => receiver.attempts.length === 1, 'nothing was tried');
    await settled();
    assert.deepEqual(box.state.map(briefly), ['one: waiting', 'two: waiting']);
    await site.pass(900);
    assert.equal(receiver.attempts.length, 1);
    await site.pass(200);
    await until(() => receiver.attempts.length === 2, 'it never tried again');
    receiver.answer = () => Promise.resolve({ outcome: 'sent' });
    await settled();
    await site.pass(2_100);
    await until(() => receiver.got.length === 2, 'not all was sent');
    assert.deepEqual(receiver.attempts.map(({ content }) => content), ['one', 'one', 'one', 'two']);
    assert.equal(new Set(receiver.attempts.map(({ key }) => key)).size, 2);
  });

  it('waits as long as the receiver says', async () => {
    site.manual = true;
    receiver.answer = () => Promise.resolve({ outcome: 'later', afterMs: 30_000 });
    await boxIn(site.tab()).add('one');
    await until(() => receiver.attempts.length === 1, 'nothing was tried');
    await settled();
    await site.pass(29_000);
    assert.equal(receiver.attempts.length, 1);
    await site.pass(1_100);
    await until(() => receiver.attempts.length === 2, 'it never tried again');
  });

  it('tries again at once when the network is back, and when the page is looked at', async () => {
    site.manual = true;
    receiver.answer = () => Promise.reject(new Error('offline'));
    const tab = site.tab();
    await boxIn(tab).add('one');
    await until(() => receiver.attempts.length === 1, 'nothing was tried');
    await settled();
    tab.page.dispatchEvent(new Event('online'));
    await until(() => receiver.attempts.length === 2, '"online" was not heard');
    await settled();
    site.hidden = true;
    tab.page.dispatchEvent(new Event('visibilitychange'));
    await settled();
    assert.equal(receiver.attempts.length, 2);
    site.hidden = false;
    tab.page.dispatchEvent(new Event('visibilitychange'));
    await until(() => receiver.attempts.length === 3, 'being looked at was not noticed');
  });

  it('sets a refused thing aside with the reason, keeps it, and goes on', async () => {
    let first = true;
    receiver.answer = () => {
      const answer: Sent = first ? { outcome: 'refused', why: 'It is too long.' } : { outcome: 'sent' };
      first = false;
      return Promise.resolve(answer);
    };
    const tab = site.tab();
    const box = boxIn(tab);
    const key = await box.add('one');
    await box.add('two');
    await until(() => receiver.got.length === 1, 'the second was not sent');
    assert.deepEqual(receiver.got, ['two']);
    await until(() => box.state.map(briefly).join() === 'one: refused,two: sent', 'it was not said');
    box.close();
    const later = boxIn(site.tab({ session: site.leave(tab) }));
    await later.open();
    assert.deepEqual(later.state.map(briefly), ['one: refused']);
    assert.equal(later.state[0]?.why, 'It is too long.');
    await later.retry(key);
    await until(() => receiver.got.length === 2, 'it was not sent again');
    assert.equal(receiver.attempts.at(-1)?.key, key);
  });

  it('takes a thing out when asked, for good', async () => {
    receiver.answer = () => Promise.resolve({ outcome: 'later' });
    const tab = site.tab();
    const box = boxIn(tab);
    const key = await box.add('one');
    await box.discard(key);
    assert.deepEqual(box.state, []);
    assert.equal(await site.rows('records'), 0);
    await box.add('two');
    await until(() => receiver.attempts.at(-1)?.content === 'two', 'the next was not tried');
  });

  it('stops an attempt at what is taken out', async () => {
    let stopped = false;
    const box = boxIn(site.tab(), ({ content }, signal) => new Promise(resolve => {
      if (content === 'two') resolve({ outcome: 'sent' });
      signal.addEventListener('abort', () => { stopped = true; resolve({ outcome: 'later' }); });
    }));
    const key = await box.add('one');
    await until(() => box.state[0]?.state === 'sending', 'nothing was tried');
    await box.discard(key);
    assert.isTrue(stopped);
    await box.add('two');
    await until(() => box.state[0]?.state === 'sent', 'the next was not sent');
  });

  it('takes nothing while the vault is locked: the draft stays where it was written', async () => {
    const tab = site.tab();
    const box = boxIn(tab);
    await tab.vault.keepOnDevice('word');
    receiver.answer = () => Promise.resolve({ outcome: 'later' });
    await box.add('one');
    await tab.vault.lock();
    assert.deepEqual(box.state, []);
    const failure: unknown = await box.add('two').catch((error: unknown) => error);
    assert.isTrue(failure instanceof DeviceError && failure.kind === 'locked');
    receiver.answer = () => Promise.resolve({ outcome: 'sent' });
    await tab.vault.unlock('word');
    await until(() => receiver.got.length === 1, 'what waited was not sent after the lock');
    assert.deepEqual(receiver.got, ['one']);
  });

  it('is empty after a forgetting, and sends nothing of what was in it', async () => {
    receiver.answer = () => Promise.resolve({ outcome: 'later' });
    const tab = site.tab();
    const box = boxIn(tab);
    await box.add('one');
    await until(() => receiver.attempts.length === 1, 'nothing was tried');
    await tab.vault.forget();
    assert.deepEqual(box.state, []);
    const { length } = receiver.attempts;
    tab.page.dispatchEvent(new Event('online'));
    await settled();
    assert.equal(receiver.attempts.length, length);
  });
});

describe('the outboxes of two tabs', () => {
  let site: Site;
  const boxes: Outbox<string>[] = [];
  beforeEach(() => { site = new Site(); });
  afterEach(() => {
    for (const box of boxes.splice(0)) box.close();
    return site.end();
  });

  for (const [how, change] of [['with Web Locks', {}], ['without', { locks: undefined }]] as const) {
    it(`have one sender, and another when its tab has gone, ${how}`, async () => {
      const sent: string[] = [];
      const boxOf = (name: string): { tab: Tab; box: Outbox<string> } => {
        const tab = site.tab({ change });
        const send: Send<string> = ({ content }) => { sent.push(`${name} ${content}`); return Promise.resolve({ outcome: 'sent' }); };
        const box = new Outbox({ vault: tab.vault, surroundings: tab.surroundings, name: 'a room', send });
        boxes.push(box);
        return { tab, box };
      };
      const first = boxOf('first');
      await first.box.add('one');
      await until(() => sent.length === 1, 'nothing was sent');
      const second = boxOf('second');
      await second.box.open();
      await second.box.add('two');
      await until(() => sent.length === 2, 'the first tab did not send for the second');
      await until(() => second.box.state.length === 0, 'the second never saw it go');
      first.box.close();
      site.leave(first.tab);
      await second.box.add('three');
      await until(() => sent.length === 3, 'nobody took over');
      assert.deepEqual(sent, ['first one', 'first two', 'second three']);
    }).timeout(15_000);
  }

  it('stop sending what the other takes out', async () => {
    let stopped = false;
    const send: Send<string> = (_, signal) => new Promise(resolve => {
      signal.addEventListener('abort', () => { stopped = true; resolve({ outcome: 'later' }); });
    });
    const make = (): Outbox<string> => {
      const { vault, surroundings } = site.tab();
      const box = new Outbox({ vault, surroundings, name: 'a room', send });
      boxes.push(box);
      return box;
    };
    const [first, second] = [make(), make()];
    const key = await first.add('one');
    await second.open();
    await until(() => second.state.length === 1, 'the other tab does not see it');
    await second.discard(key);
    await until(() => stopped, 'it went on being sent');
    await until(() => first.state.length === 0, 'it stayed in the first tab');
  });
});

describe('the wait between attempts', () => {
  it('doubles up to a minute, with up to half of it left to chance', () => {
    assert.deepEqual([1, 2, 3, 4, 7, 40].map(attempts => backoffMs(attempts, 0)), [1_000, 2_000, 4_000, 8_000, 60_000, 60_000]);
    assert.equal(backoffMs(3, 1), 2_000);
  });
});
