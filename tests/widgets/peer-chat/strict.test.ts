import { assert, waitUntil } from '@open-wc/testing';
import '../../../src/widgets/peer-chat/define.ts';
import { watchersOn } from '../../../src/widgets/peer-chat/watchers.ts';
import { restoreNetwork, stubNetwork } from '../group-finder/feeds.ts';

const here = window as unknown as Record<string, unknown>;

describe('a strict chat', () => {
  let asked: { url: string }[];
  beforeEach(() => { asked = stubNetwork(() => new Response('{}', { status: 500 })); });
  afterEach(() => {
    restoreNetwork();
    delete here.hj;
    for (const element of document.querySelectorAll('peer-chat')) element.remove();
  });

  async function opened(isStrict = true): Promise<HTMLElement & { textOf: () => string }> {
    const chat = Object.assign(document.createElement('peer-chat'), { endpoint: 'https://strict.example', strict: isStrict });
    document.body.append(chat);
    const textOf = (): string => chat.shadowRoot?.textContent ?? '';
    await waitUntil(() => chat.shadowRoot?.querySelector('.door button'), 'no door', { timeout: 10_000 });
    chat.shadowRoot?.querySelector<HTMLElement>('.door button')?.click();
    return Object.assign(chat, { textOf });
  }
  const says = (chat: { textOf: () => string }, words: string): Promise<void> => waitUntil(() => chat.textOf().includes(words), `it does not say "${words}": ${chat.textOf()}`, { timeout: 10_000 });

  it('stays closed where visits are recorded, says by whom, asks for nothing, and opens once they are gone', async () => {
    here.hj = () => undefined;
    const chat = await opened();
    await says(chat, 'This page is watched by Hotjar');
    assert.isEmpty(asked);
    await assert.isAccessible(chat);
    delete here.hj;
    chat.shadowRoot?.querySelector<HTMLElement>('.door button')?.click();
    await says(chat, 'The problem is on our side');
    assert.isNotEmpty(asked);
  });

  it('opens on a page where nobody watches', async () => {
    await says(await opened(), 'The problem is on our side');
  });

  it('is asked for: without it the words are only marked for recorders to leave out', async () => {
    here.hj = () => undefined;
    await says(await opened(false), 'The problem is on our side');
  });
});

describe('who watches a page', () => {
  it('is told by name, each once', () => {
    assert.deepEqual(watchersOn({ fbq: () => undefined, _fbq: {}, clarity: () => undefined }), ['Meta Pixel', 'Microsoft Clarity']);
  });

  it('is nobody for an element that happens to be called so, or a place that is empty', () => {
    const element = document.createElement('p');
    assert.deepEqual(watchersOn({ heap: element, ga: undefined, FS: null, ym: window }), []);
  });
});
