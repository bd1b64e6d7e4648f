import { assert } from '@open-wc/testing';
import { serviceRow } from '../../connectors/resources/service-row.ts';
import { json, restoreNetwork, stubNetwork, type Answer, type Asked } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { leaveAll, until } from '../list/visitor.ts';
import { visit, type CardsVisitor } from './visitor.ts';

const list = 'https://api.example.org/services';
const coming = 'More details are on their way';
const idOf = (url: string): string => url.slice(list.length + 1);
const nameOf = (at: number): string => `Service ${String(at).padStart(2, '0')}`;
const whole = (id: string): Response => json(serviceRow({ id, name: nameOf(Number(id.slice(1))), phones: [{ number: '555 0134', type: 'voice' }], cost_options: [{ id: 'c', option: 'Free', amount: 0 }] }));

type Told = (entries: Pick<IntersectionObserverEntry, 'isIntersecting' | 'target'>[]) => void;

/** What is in sight, in the hands of the test: engines tell nothing of it in a tab that lies behind another. */
class Eyes {
  readonly #own = globalThis.IntersectionObserver;
  readonly #watched = new Map<Element, Told>();

  constructor() {
    const watched = this.#watched;
    globalThis.IntersectionObserver = class {
      readonly #told: Told;
      constructor(told: Told) { this.#told = told; }
      observe(target: Element): void {
        watched.set(target, this.#told);
        queueMicrotask(() => { this.#told([{ isIntersecting: false, target }]); });
      }
      unobserve(target: Element): void { watched.delete(target); }
      disconnect(): void { watched.clear(); }
    } as unknown as typeof IntersectionObserver;
  }

  /** Brings something into sight. */
  see(target: Element): void {
    this.#watched.get(target)?.([{ isIntersecting: true, target }]);
  }

  close(): void {
    globalThis.IntersectionObserver = this.#own;
  }
}

describe('cards of which the list gives an outline', () => {
  let details: Asked[];
  let answer: Answer;
  let heard: ReturnType<typeof overhear>;
  let eyes: Eyes;
  beforeEach(() => {
    heard = overhear();
    eyes = new Eyes();
    answer = ({ url }) => whole(idOf(url));
    details = [];
  });
  afterEach(() => { leaveAll(); eyes.close(); restoreNetwork(); hearNoMore(); });

  /** A list of outlines, none of which has been seen. */
  async function outlines(count = 12): Promise<CardsVisitor> {
    stubNetwork(asked => {
      if (asked.url === list) return json({ contents: Array.from({ length: count }, (_, at) => serviceRow({ id: `s${String(at)}`, name: nameOf(at) })) });
      details.push(asked);
      return answer(asked);
    });
    return visit({ src: list });
  }

  const see = (visitor: CardsVisitor, title: string): void => { eyes.see(visitor.card(title)); };
  const asked = (): string[] => details.map(({ url }) => idOf(url));
  const isWhole = (visitor: CardsVisitor, title: string): boolean => visitor.part(title, 'ways').includes('555 0134');
  const turn = (): Promise<void> => new Promise(resolve => { setTimeout(resolve, 20); });

  it('show at once, say that more is on its way, and never that there is no phone', async () => {
    const visitor = await outlines();
    assert.equal(visitor.count, '12 resources');
    for (const name of visitor.names) {
      assert.deepEqual(visitor.clauses(name), [coming], name);
      assert.notMatch(visitor.card(name).textContent, /not known(?! when)|no phone|Ask /i);
    }
    await turn();
    assert.deepEqual(asked(), [], 'nothing is asked for what nobody has seen');
  });

  it('are filled in when they come into sight, each once', async () => {
    const visitor = await outlines();
    see(visitor, 'Service 03');
    await until(() => isWhole(visitor, 'Service 03'), 'the card in sight was never filled in');
    assert.include(visitor.clauses('Service 03'), 'Free');
    assert.notInclude(visitor.clauses('Service 03'), coming);
    see(visitor, 'Service 03');
    await turn();
    assert.equal(new Set(asked()).size, details.length, 'a row was asked for twice');
  });

  it('are filled in when they are opened, too, and the list has them whole', async () => {
    const visitor = await outlines();
    const page = await visitor.open('Service 07');
    await until(() => page.textContent.includes('555 0134'), 'the page was never filled in');
    assert.notInclude(page.textContent, coming);
    await visitor.press('Back to the list');
    assert.isTrue(isWhole(visitor, 'Service 07'));
    assert.lengthOf(asked().filter(id => id === 's7'), 1);
  });

  it('say on the page that more is on its way while it is', async () => {
    let give = (): void => undefined;
    answer = ({ url }) => new Promise(resolve => { give = () => { resolve(whole(idOf(url))); }; });
    const visitor = await outlines();
    const page = await visitor.open('Service 07');
    assert.include(page.textContent, coming);
    assert.notMatch(page.textContent, /could not be loaded/);
    await until(() => details.length > 0, 'the rest was never asked for');
    give();
    await until(() => page.textContent.includes('555 0134'), 'the page was never filled in');
  });

  it('say on the page that the rest could not be had, and try again when asked', async () => {
    answer = () => new Response('', { status: 500 });
    const visitor = await outlines();
    await visitor.open('Service 07');
    await visitor.reads('Some details could not be loaded.');
    assert.include(heard.error.join('\n'), `${list}/s7`, 'the embedder is told where');
    answer = ({ url }) => whole(idOf(url));
    await visitor.press('Try again', 'article button');
    await until(() => visitor.one('article').textContent.includes('555 0134'), 'it was never tried again');
    assert.notInclude(visitor.text, 'Some details could not be loaded.');
  });

  it('are saved whole where they were saved as outlines', async () => {
    const waiting: (() => void)[] = [];
    answer = ({ url }) => new Promise(resolve => { waiting.push(() => { resolve(whole(idOf(url))); }); });
    const visitor = await outlines();
    await visitor.press('Save Service 09');
    await until(() => asked().includes('s9'), 'what was saved was never asked for');
    await visitor.openSaved();
    assert.isFalse(isWhole(visitor, 'Service 09'));
    for (const give of waiting) give();
    await until(() => isWhole(visitor, 'Service 09'), 'what is saved stayed an outline');
    assert.lengthOf(asked().filter(id => id === 's9'), 1);
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => { copied.push(text); return Promise.resolve(); } } });
    await visitor.press('Copy as text');
    await until(() => copied.length === 1, 'nothing was copied');
    Reflect.deleteProperty(navigator, 'clipboard');
    assert.include(copied[0], '555 0134', 'what is taken along is whole');
  });

  it('are not asked for again and again where they failed, however often they come into sight', async () => {
    answer = () => new Response('', { status: 500 });
    const visitor = await outlines(1);
    for (let time = 0; time < 3; time++) {
      see(visitor, 'Service 00');
      await until(() => details.length > 0, 'nothing was asked for');
      await turn();
      await visitor.searchFor(time % 2 === 0 ? 'service' : '');
      await visitor.sees('1 resource');
    }
    assert.deepEqual(asked(), ['s0']);
  });

  it('are found by the words of their outlines', async () => {
    const visitor = await outlines();
    await visitor.searchFor('"service 11"');
    await visitor.sees('1 resource');
    assert.deepEqual(visitor.names, ['Service 11']);
  });

  it('are asked for no more once the widget has gone', async () => {
    answer = ({ init }) => new Promise((_resolve, reject) => { init.signal?.addEventListener('abort', () => { reject(new DOMException('gone', 'AbortError')); }); });
    const visitor = await outlines();
    see(visitor, 'Service 03');
    await until(() => details.length > 0, 'nothing was asked for');
    const before = details.length;
    leaveAll();
    await turn();
    assert.isTrue(details.every(({ init }) => init.signal?.aborted));
    assert.lengthOf(details, before);
    assert.isEmpty(heard.error);
  });
});
