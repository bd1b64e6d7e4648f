import { assert } from '@open-wc/testing';
import { addressOf, json, restoreNetwork, stubNetwork, type Answer } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { rowOf, sampleRows } from '../widgets/group-finder/rows.ts';
import { leaveAll, place, visit } from '../widgets/group-finder/visitor.ts';

const html = '<!doctype html><html><body><h1>Not what you wanted</h1><script>window.__pwned = true</script></body></html>';

/** What is served, what the visitor reads, and what the embedder must find in the console. */
const documents: [name: string, text: string, words: string, told: RegExp][] = [
  ['an HTML page', html, 'The list could not be read.', /html|page/i],
  ['text that is not JSON', 'Service temporarily unavailable', 'The list could not be read.', /Service temporarily/],
  ['JSON of another shape', '{"status":"ok","count":3}', 'The list could not be read.', /./],
  ['a list of numbers', '[1,2,3]', 'The list could not be read.', /./],
  ['nothing at all', '', 'The list is empty.', /./],
  ['a byte order mark and nothing else', '\ufeff', 'The list is empty.', /./],
  ['only white space', ' \n\t ', 'The list is empty.', /./],
];

const failures: [name: string, answer: Answer, words: string, told: RegExp][] = [
  ['404', () => new Response(html, { status: 404 }), 'The list is not where it should be.', /404/],
  ['410', () => new Response('', { status: 410 }), 'The list is not where it should be.', /410/],
  ['403', () => new Response('', { status: 403 }), 'This list is not open to this page.', /403/],
  ['429', () => new Response('', { status: 429 }), 'Too many people are asking at once. Please try again soon.', /429/],
  ['503', () => new Response('', { status: 503 }), 'Too many people are asking at once. Please try again soon.', /503/],
  ['500', () => new Response('', { status: 500 }), 'The list could not be loaded. The problem is on our side.', /500/],
  ['a refusal by CORS or no server at all', () => Promise.reject(new TypeError('Failed to fetch')), 'The list could not be loaded.', /CORS/],
];

describe('a feed that cannot be read', () => {
  let heard: ReturnType<typeof overhear>;
  beforeEach(() => { heard = overhear(); });
  afterEach(() => {
    leaveAll();
    restoreNetwork();
    hearNoMore();
    assert.isUndefined((window as { __pwned?: unknown }).__pwned);
  });

  const isSaid = async (src: string, words: string, told: RegExp): Promise<void> => {
    const help = Object.assign(document.createElement('p'), { textContent: 'Call 555-0100' });
    const visitor = place({ src }, { children: [help] });
    await visitor.reads(words);
    assert.equal(visitor.one('[part=failed] [role=alert]').textContent.trim(), words);
    assert.isTrue(visitor.has('Try again'));
    assert.isTrue(help.checkVisibility(), 'what the embedder put there for this case is seen');
    assert.match(heard.error.join('\n'), told);
    assert.include(heard.error.join('\n'), src, 'the embedder is told which address');
    assert.notInclude(visitor.text, src, 'the visitor is not');
    assert.isEmpty(visitor.names);
  };

  for (const [name, text, words, told] of documents) it(`says in plain words that it got ${name}`, () => isSaid(addressOf(text, 'text/plain'), words, told));

  for (const [name, answer, words, told] of failures) {
    it(`says in plain words what became of it: ${name}`, () => {
      stubNetwork(answer);
      return isSaid('https://feed.example/list.json', words, told);
    });
  }

  it('says that the device is offline, and loads by itself when it is back', async () => {
    let online = false;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    stubNetwork(() => (online ? json(sampleRows) : Promise.reject(new TypeError('Failed to fetch'))));
    const visitor = place({ src: 'https://feed.example/list.json' });
    await visitor.reads('You are offline.');
    online = true;
    dispatchEvent(new Event('online'));
    await visitor.sees('10 groups');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('tries again when asked', async () => {
    let up = false;
    stubNetwork(() => (up ? json(sampleRows) : new Response('', { status: 503 })));
    const visitor = place({ src: 'https://feed.example/list.json' });
    await visitor.reads('Too many people');
    up = true;
    await visitor.press('Try again');
    await visitor.sees('10 groups');
    assert.lengthOf(visitor.all('[part=failed]'), 0);
  });

  it('says that an address is not one', async () => {
    await isSaid('http://[bad', 'The list could not be loaded.', /./);
  });

  it('says that a format does not exist, naming those that do', async () => {
    const visitor = place({ src: addressOf('[]'), format: 'carrier-pigeon' });
    await visitor.reads('The list could not be read.');
    assert.match(heard.error.join('\n'), /carrier-pigeon.*meeting-guide/);
  });

  it('shows the good feed of two, and says that one is missing', async () => {
    const visitor = await visit({ src: `${addressOf(html, 'text/html')} ${addressOf(JSON.stringify([rowOf('A'), rowOf('B')]))}` });
    assert.equal(visitor.count, '2 groups');
    await visitor.reads('One of the lists could not be loaded.');
    assert.lengthOf(heard.error, 1);
  });

  it('gives rows of two feeds with one id a page each', async () => {
    const feed = (notes: string): string => addressOf(JSON.stringify([rowOf('Same', { notes })]));
    const visitor = await visit({ src: `${feed('From the first.')} ${feed('From the second.')}` });
    assert.equal(visitor.count, '2 groups');
    visitor.all('[part=group] a')[1]?.click();
    await visitor.reads(/From the (first|second)/);
    const first = visitor.text.includes('From the first.');
    await visitor.press('Back to the list');
    visitor.all('[part=group] a')[0]?.click();
    await visitor.reads(first ? 'From the second.' : 'From the first.');
  });
});
