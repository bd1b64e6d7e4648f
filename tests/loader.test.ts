import { assert, waitUntil } from '@open-wc/testing';
import { loadOnDemand, type LoadFailedEvent, type Registry } from '../src/on-demand.ts';

const patience = { timeout: 10_000 };
let made = 0;
const freshTag = (): string => `loader-test-${String(++made)}`;
const define = (tag: string): void => { customElements.define(tag, class extends HTMLElement {}); };

describe('the loader', () => {
  let stop: () => void;
  let stage: HTMLElement;
  const watch = (registry: Registry): void => { stop = loadOnDemand(registry); };
  const place = (tag: string): Element => stage.appendChild(document.createElement(tag));

  beforeEach(() => { stage = document.body.appendChild(document.createElement('div')); });
  afterEach(() => { stop(); stage.remove(); });

  it('fetches a widget that the page already holds, once for many of them', async () => {
    const tag = freshTag();
    let fetched = 0;
    place(tag);
    place(tag);
    watch({ [tag]: async () => { fetched++; await Promise.resolve(); define(tag); } });
    place(tag);
    await customElements.whenDefined(tag);
    place(tag);
    await new Promise(requestAnimationFrame);
    assert.equal(fetched, 1);
  });

  it('fetches a widget that comes later, deep inside what is added', async () => {
    const tag = freshTag();
    watch({ [tag]: () => { define(tag); return Promise.resolve(); } });
    assert.isUndefined(customElements.get(tag));
    stage.innerHTML = `<section><p><${tag}></${tag}></p></section>`;
    await customElements.whenDefined(tag);
  });

  it('fetches nothing for a widget that the page does not hold', async () => {
    const [held, absent] = [freshTag(), freshTag()];
    watch({
      [held]: () => { define(held); return Promise.resolve(); },
      [absent]: () => { define(absent); return Promise.resolve(); },
    });
    place(held);
    await customElements.whenDefined(held);
    assert.isUndefined(customElements.get(absent));
  });

  it('leaves alone a widget that another copy has defined', async () => {
    const tag = freshTag();
    let fetched = 0;
    define(tag);
    place(tag);
    watch({ [tag]: () => Promise.resolve(fetched++) });
    place(tag);
    await new Promise(requestAnimationFrame);
    assert.equal(fetched, 0);
  });

  describe('when the code cannot be fetched', () => {
    const { error: consoleError } = console;
    let said: unknown[][];
    let failures: Event[];
    const onFailed = (event: Event): void => { failures.push(event); };

    beforeEach(() => {
      said = [];
      failures = [];
      console.error = (...words: unknown[]) => { said.push(words); };
      document.addEventListener('support-load-failed', onFailed);
    });
    afterEach(() => {
      console.error = consoleError;
      document.removeEventListener('support-load-failed', onFailed);
    });

    it('says so to the page and in the console', async () => {
      const tag = freshTag();
      const lost = new Error('lost');
      place(tag);
      watch({ [tag]: () => Promise.reject(lost) });
      await waitUntil(() => failures.length > 0, 'no event came', patience);
      const { tag: named, error } = failures[0] as LoadFailedEvent;
      assert.equal(named, tag);
      assert.equal(error, lost);
      assert.include(String(said[0]?.[0]), tag);
    });

    it('tries again when the network is back', async () => {
      const tag = freshTag();
      let online = false;
      const network = (): Promise<void> => (online ? Promise.resolve() : Promise.reject(new Error('no network')));
      place(tag);
      watch({ [tag]: async () => { await network(); define(tag); } });
      await waitUntil(() => failures.length === 1, 'no event came', patience);
      online = true;
      dispatchEvent(new Event('online'));
      await customElements.whenDefined(tag);
    });

    it('tries again when the tag appears again', async () => {
      const tag = freshTag();
      let online = false;
      const network = (): Promise<void> => (online ? Promise.resolve() : Promise.reject(new Error('no network')));
      place(tag);
      watch({ [tag]: async () => { await network(); define(tag); } });
      await waitUntil(() => failures.length === 1, 'no event came', patience);
      online = true;
      place(tag);
      await customElements.whenDefined(tag);
    });

    it('asks for a module again that the browser remembers as failed', async () => {
      const address = `/flaky-module/${crypto.randomUUID()}.js`;
      place('loader-test-flaky');
      watch({ 'loader-test-flaky': () => import(new URL(address, location.href).href) });
      await waitUntil(() => failures.length === 1, 'no event came', patience);
      dispatchEvent(new Event('online'));
      await customElements.whenDefined('loader-test-flaky');
    });
  });
});
