import { assert } from '@open-wc/testing';
import { PretendChat, type ServiceFacts } from '../../../stories/pretend/chat/pretend-chat.ts';
import type { RoomFacts } from '../../../stories/pretend/chat/pretend-room.ts';
import { pageVault } from '../../../src/device/vault.ts';
import '../../../src/widgets/peer-chat/define.ts';
import type { PeerChat } from '../../../src/widgets/peer-chat/peer-chat.ts';
import { restoreNetwork, stubNetwork } from '../group-finder/feeds.ts';
import { nameOf, until, wordsOf } from '../list/visitor.ts';

/** Rooms of an endpoint that is only in this page. */
export const sampleRooms: readonly RoomFacts[] = [
  { id: 'evening', name: 'The evening room', description: 'For whoever is up.', languages: ['en'], agreements: ['We listen.'] },
  { id: 'circle', kind: 'circle', name: 'The circle' },
];

/** Endpoints of this page, by their addresses; each test file has addresses of its own. */
export class Endpoints {
  readonly #served = new Map<string, PretendChat>();
  /** Every address that was asked, whoever's it is. */
  readonly asked: string[] = [];

  constructor() {
    const log = stubNetwork(({ url, init }) => {
      this.asked.push(url);
      for (const [base, chat] of this.#served) if (url.startsWith(`${base}/`)) return chat.answer(url.slice(base.length), init);
      return undefined;
    });
    assert.isEmpty(log);
  }

  serve(address: string, rooms: readonly RoomFacts[] = sampleRooms, service: ServiceFacts = { agreements: ['We listen.', 'Anyone may pass.'] }): PretendChat {
    const chat = new PretendChat(rooms, service);
    this.#served.set(address, chat);
    return chat;
  }

  async end(): Promise<void> {
    for (const element of document.querySelectorAll('peer-chat')) element.remove();
    await pageVault().forget();
    restoreNetwork();
  }
}

/** What a person sees of a chat and does with it: words and names, never its insides. */
export class ChatVisitor {
  readonly element: PeerChat;

  constructor(attributes: Record<string, string>, { inside = '', parent = document.body }: { inside?: string; parent?: Element } = {}) {
    this.element = document.createElement('peer-chat');
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    this.element.innerHTML = inside;
    parent.append(this.element);
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('the chat has not been drawn');
    return shadowRoot;
  }

  get text(): string {
    return wordsOf(this.root.querySelector('[part=base]')).replace(/[\u2066-\u2069]/g, '');
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)].filter(one => one.checkVisibility());
  }

  /** What has the focus, by what it is called. */
  get focus(): string {
    const { activeElement } = this.root;
    return activeElement ? (activeElement.id === 'where' ? `# ${wordsOf(activeElement)}` : nameOf(activeElement)).replace(/[\u2066-\u2069]/g, '') || activeElement.localName : '';
  }

  named(name: string | RegExp, selector = 'button, a, summary, label'): HTMLElement | undefined {
    const fits = (text: string): boolean => (typeof name === 'string' ? text.startsWith(name) : name.test(text));
    return this.all(selector).find(one => fits(nameOf(one).replace(/[\u2066-\u2069]/g, '')));
  }

  /** Presses what is called so, once it is there and can be pressed. */
  async press(name: string | RegExp, selector?: string): Promise<void> {
    const found = (): HTMLElement | undefined => {
      const one = this.named(name, selector);
      return one && one.ariaDisabled !== 'true' && !one.matches(':disabled') ? one : undefined;
    };
    await until(found, `nothing to press is called ${String(name)}: ${this.text}`);
    found()?.focus();
    found()?.click();
    await this.element.updateComplete;
  }

  async write(words: string): Promise<void> {
    await until(() => this.all('.writing textarea')[0], 'there is nowhere to write');
    const field = this.root.querySelector<HTMLTextAreaElement>('.writing textarea');
    if (!field) return;
    field.focus();
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Writes words and sends them. */
  async say(words: string): Promise<void> {
    await this.write(words);
    this.root.querySelector<HTMLFormElement>('form.writing')?.requestSubmit();
    await this.element.updateComplete;
  }

  async reads(words: string | RegExp): Promise<void> {
    const is = (): boolean => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text));
    try {
      await until(is, '');
    } catch {
      throw new Error(`it does not say "${String(words)}": ${this.text}`);
    }
  }

  async readsNoMore(words: string): Promise<void> {
    await until(() => !this.text.includes(words), `it still says "${words}"`);
  }

  /** From the door into the evening room, as who never was here. */
  async comeIn(): Promise<void> {
    await this.press('Open the chat');
    await this.press(/The evening room/);
    await this.press('Come in');
    await this.press('I am with this');
    await until(() => this.all('.writing textarea')[0], `it never came into the room: ${this.text}`);
  }

  /** Messages as they stand, from above to below. */
  get said(): string[] {
    return this.all('.said').map(one => wordsOf(one));
  }
}
