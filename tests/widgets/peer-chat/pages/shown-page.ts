import { FocusKeeper } from '../../../../src/list/focus-keeper.ts';
import type { Author } from '../../../../src/protocol/person.ts';
import type { Person } from '../../../../src/protocol/person.ts';
import type { Room } from '../../../../src/protocol/room.ts';
import { base } from '../../../../src/ui/base.ts';
import type { OpenChat, View } from '../../../../src/widgets/peer-chat/chat-state.ts';
import { dictionary } from '../../../../src/widgets/peer-chat/messages/index.ts';
import { pages } from '../../../../src/widgets/peer-chat/pages/index.ts';
import type { ChatSetting, LoadPage, Page } from '../../../../src/widgets/peer-chat/page.ts';
import { styles } from '../../../../src/widgets/peer-chat/styles.ts';
import { Site } from '../../../device/site.ts';
import { ListHost } from '../../../list/list-host.ts';

/** A room that is open to all. */
export const roomOf = (more: Partial<Room> = {}): Room => ({ id: 'evening', kind: 'room', name: 'The evening room', agreements: [], languages: [], people: 6, schedule: [], member: false, ...more });

/** Who is in, where somebody is. */
export const ann: Person = { id: 'ann', name: 'Quiet Fern', pronouns: 'they', words: [], experiences: [], languages: ['en'] };

/** Pages of the chat as a visitor sees them, over a store that notes what it is asked for and does none of it. */
export class ShownPage {
  readonly site = new Site();
  readonly vault = this.site.tab().vault;
  /** What the store was asked for: the name of the act, and what it was given. */
  readonly asked: unknown[][] = [];
  open: OpenChat = {
    status: 'open', view: { view: 'rooms' }, who: { status: 'none' }, rooms: [roomOf()], line: { status: 'beginning' }, joined: new Map(), unread: 0, isBusy: false,
    service: { contract: 1, name: 'Rivermark', locales: ['en', 'es'], offers: { chat: {} }, agreements: ['We listen.', 'Anyone may pass.'] },
  };

  /** The endpoint's copy of what is kept of them; undefined where it cannot be had. */
  copy: string | undefined = '{"blocks":[]}';
  /** Whom they blocked; undefined where that cannot be had. */
  blocks: Author[] | undefined = [];
  host: ListHost | undefined;
  #page: Page | undefined;
  readonly #store = this.#storeOf();

  /** Shows the page of a view, in place of the one before. `more`: what else is so. */
  async show(view: View, more: Partial<OpenChat> = {}, lang = 'en'): Promise<ListHost> {
    this.hide();
    this.open = { ...this.open, view, ...more };
    if (view.view === 'rooms') throw new Error('the rooms are no page of their own');
    const load: LoadPage<ChatSetting> = pages[view.view];
    const [part, words] = await Promise.all([load(lang), dictionary.others[lang]?.() ?? dictionary.en]);
    this.host = await ListHost.place(host => {
      this.#page ??= part.open({ host, words, tag: lang, dir: lang === 'ar' ? 'rtl' : 'ltr', focus: new FocusKeeper(host), store: this.#store, state: () => this.open });
      return this.#page.render();
    }, { lang, styles: [...base, ...styles, ...(part.styles ?? [])] });
    return this.host;
  }

  /** Something changed since. */
  async become(change: Partial<OpenChat>): Promise<void> {
    this.open = { ...this.open, ...change };
    this.host?.requestUpdate();
    await this.host?.updateComplete;
  }

  hide(): void {
    this.#page?.close?.();
    this.#page = undefined;
    this.host?.remove();
  }

  async end(): Promise<void> {
    this.hide();
    await this.site.end();
  }

  #storeOf(): ChatSetting['store'] {
    const noted = (act: string) => async (...given: unknown[]): Promise<void> => {
      this.asked.push([act, ...given]);
      return Promise.resolve();
    };
    const acts = ['comeIn', 'arrive', 'changeMe', 'leaveRoom', 'leaveForGood', 'unblock', 'toMe', 'toRooms'];
    const client = { copy: async () => (this.copy === undefined ? Promise.reject(new Error('down')) : Promise.resolve(this.copy)), blocks: async () => (this.blocks === undefined ? Promise.reject(new Error('down')) : Promise.resolve(this.blocks)) };
    return { vault: this.vault, client, ...Object.fromEntries(acts.map(act => [act, noted(act)])) } as unknown as ChatSetting['store'];
  }
}

/** Types into a field as a person does. */
export async function typeInto(host: ListHost, selector: string, words: string): Promise<void> {
  const field = host.find(selector, HTMLInputElement);
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await host.updateComplete;
}

/** What a field says of itself to who cannot see it. */
export function describedBy(host: ListHost, selector: string): string {
  const id = host.one(selector).getAttribute('aria-describedby') ?? '';
  return host.one(`#${id}`).textContent.trim();
}
