import { ChatClient } from '../../client/chat/chat-client.ts';
import { readChatService } from '../../client/chat/read-service.ts';
import { RefusedError } from '../../client/chat/refused-error.ts';
import { failureKindOf, type FailureKind } from '../../client/errors.ts';
import { ChatChoices } from '../../device/chat/choices.ts';
import { ChatSession, type SessionState } from '../../device/chat/chat-session.ts';
import { Drafts } from '../../device/chat/drafts.ts';
import { pageVault, type Vault } from '../../device/vault.ts';
import type { PersonChange } from '../../protocol/person.ts';
import { Store } from '../../state/store.ts';
import type { Arriving, ChatConfig, ChatState, OpenChat, View, Wanted } from './chat-state.ts';
import type { Conversation } from './talk/conversation.ts';
import { JoinedRooms } from './talk/joined-rooms.ts';
import { localDay } from './talk/local-day.ts';

/** The chat of one endpoint: asks and stores nothing before it is opened. */
export class ChatStore extends Store<ChatState> {
  /** What is being written to each room. */
  readonly drafts: Drafts;
  /** How the chat behaves on this device. */
  readonly choices: ChatChoices;
  readonly #config: ChatConfig;
  readonly #vault: Vault;
  readonly #session: ChatSession;
  #joined: JoinedRooms | undefined;
  #life: AbortController | undefined;
  /** Taken out of the page while it was open: opens again when it comes back. */
  #isToOpen = false;
  /** Codes that were used here, by the room they led to: to be handed on while the other is not there yet. */
  readonly #invites = new Map<string, string>();

  constructor(config: ChatConfig) {
    super({ status: 'closed' });
    const { endpoint, vault = pageVault() } = config;
    this.#config = config;
    this.#vault = vault;
    this.#session = new ChatSession({ endpoint, vault });
    this.drafts = new Drafts({ endpoint, vault });
    this.choices = new ChatChoices({ endpoint, vault });
  }

  /** Asks the endpoint in the name of who came in, or of nobody. */
  get client(): ChatClient {
    const { state } = this.#session;
    return new ChatClient(this.#config.endpoint, state.status === 'in' ? state.token : undefined);
  }

  get endpoint(): string {
    return this.#config.endpoint;
  }

  get vault(): Vault {
    return this.#vault;
  }

  /** The room that is shown, for who is in it. */
  get conversation(): Conversation | undefined {
    return this.state.status === 'open' && this.state.view.view === 'room' ? this.#joined?.get(this.state.view.room) : undefined;
  }

  /** The code that led into a room of two, for who used it on this page. */
  inviteOf(room: string): string | undefined {
    return this.#invites.get(room);
  }

  protected override start(): void {
    if (this.#isToOpen) void this.open();
  }

  protected override stop(): void {
    const { status } = this.state;
    this.close();
    this.#isToOpen = status !== 'closed';
  }

  /** Opens the chat: from here on the endpoint is asked, and what was kept on the device is looked for. */
  async open(): Promise<void> {
    if (this.#life) return;
    const { signal } = (this.#life = new AbortController());
    this.become({ status: 'opening' });
    try {
      const [service, who] = await Promise.all([readChatService(this.#config.endpoint, signal), this.#session.open()]);
      if (signal.aborted) return;
      const leave = this.#session.watch(() => { this.#whoChanged(); });
      signal.addEventListener('abort', leave);
      signal.addEventListener('abort', this.choices.watch(() => { this.#change({}); }));
      this.choices.open();
      this.become({ status: 'open', service, who, rooms: [], line: { status: 'beginning' }, joined: new Map(), unread: 0, isBusy: false, view: { view: 'rooms' } });
      this.#enter(who);
      await this.reload();
      if (this.#config.room !== undefined && this.#open?.view.view === 'rooms') await this.openRoom(this.#config.room);
    } catch (error) {
      if (signal.aborted) return;
      this.#life = undefined;
      this.become({ status: 'failed', why: failureKindOf(error) });
    }
  }

  /** Closes the chat. What waits to be sent, and the drafts, stay on the device for the next time. */
  close(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#joined?.close();
    this.#joined = undefined;
    void this.drafts.close();
    this.choices.close();
    this.#session.close();
    this.#isToOpen = false;
    this.become({ status: 'closed' });
  }

  /** Asks for the rooms again. */
  async reload(): Promise<void> {
    const signal = this.#life?.signal;
    try {
      const rooms = await this.client.rooms(signal);
      if (!this.#open || signal?.aborted) return;
      this.#change({ rooms, roomsFailure: undefined });
      await this.#joined?.take(rooms);
      this.#change({});
    } catch (error) {
      if (!signal?.aborted) this.#change({ roomsFailure: failureKindOf(error) });
    }
  }

  readonly toRooms = (): void => {
    this.#show({ view: 'rooms' });
    void this.reload();
  };

  readonly toPair = (): void => { this.#show({ view: 'pair' }); };

  readonly toMe = (): void => { this.#show({ view: 'me' }); };

  /** Goes into a room; first tells what it is, to those who are not in it. */
  async openRoom(room: string): Promise<void> {
    const conversation = this.#joined?.get(room);
    this.#show(conversation ? { view: 'room', room } : { view: 'about', room });
    await conversation?.begin();
  }

  /** Comes in. Who has not said who they are here is asked first. */
  async comeIn(then: Wanted): Promise<void> {
    if (this.#session.state.status !== 'in') {
      this.#show({ view: 'arrival', then });
      return;
    }
    await this.#do(async () => {
      const room = 'room' in then ? then.room : (await this.client.pair(then.invite)).id;
      if ('room' in then) await this.client.join(room);
      else this.#invites.set(room, then.invite);
      await this.reload();
      await this.openRoom(room);
    });
  }

  /** They have said who they are here: goes on to where they wanted to go. */
  async arrive(facts: Arriving, then: Wanted): Promise<void> {
    await this.#do(async () => { this.#enter(await this.#session.arrive(async () => this.client.arrive(facts))); });
    if (this.#session.state.status === 'in' && !this.#open?.refusal) await this.comeIn(then);
  }

  /** Changes what they said of themselves. */
  async changeMe(change: PersonChange): Promise<void> {
    await this.#do(async () => {
      const { state } = this.#session;
      if (state.status === 'in') await this.#session.keep({ token: state.token, person: await this.client.change(change) });
    });
  }

  async leaveRoom(room: string): Promise<void> {
    await this.#do(async () => {
      await this.client.leaveRoom(room);
      await this.#joined?.drop(room);
      this.drafts.write(room, { body: '', contentNotes: [] });
      this.toRooms();
    });
  }

  /** Goes for good: what they wrote stays without their name, or is erased. Nothing of them stays on this device. */
  async leaveForGood(words: 'keep' | 'erase'): Promise<void> {
    await this.#do(async () => {
      await this.client.leave(words);
      const joined = this.#joined;
      for (const { room } of joined?.all ?? []) {
        this.drafts.write(room.id, { body: '', contentNotes: [] });
        await joined?.drop(room.id);
      }
      await this.#session.drop();
      this.#change({ isGone: true });
    });
  }

  /** From now on the two do not see each other: what is had of them goes, too. */
  async block(person: string): Promise<void> {
    await this.#do(async () => {
      await this.client.block(person);
      await this.#joined?.readAnew();
    });
  }

  async unblock(person: string): Promise<void> {
    await this.#do(async () => {
      await this.client.unblock(person);
      await this.#joined?.readAnew();
    });
  }

  /** Sounds, softly. */
  chime(): void {
    import('./talk/chime.ts').then(async ({ chime }) => chime()).catch(() => undefined); // no sound is no harm
  }

  /** What went wrong is read. */
  readonly forgetRefusal = (): void => { this.#change({ refusal: undefined }); };

  get #open(): OpenChat | undefined {
    return this.state.status === 'open' ? this.state : undefined;
  }

  #show(view: View): void {
    this.conversation?.aside();
    this.#change({ view, refusal: undefined, isGone: false });
  }

  /** One thing after the other, and why it could not be done. */
  async #do(work: () => Promise<void>): Promise<void> {
    if (this.#open?.isBusy) return;
    const signal = this.#life?.signal;
    this.#change({ isBusy: true, refusal: undefined });
    try {
      await work();
      if (!signal?.aborted) this.#change({ isBusy: false });
    } catch (error) {
      if (!signal?.aborted) this.#change({ isBusy: false, refusal: { kind: failureKindOf(error), words: error instanceof RefusedError ? error.words : undefined } });
    }
  }

  /** They were in before, or have just come in. */
  #enter(who: SessionState): void {
    if (who.status !== 'in' || this.#joined || !this.#life) return;
    const { endpoint } = this.#config;
    const { token, person } = who;
    const joined = new JoinedRooms({
      endpoint, session: { token, person }, client: this.client, vault: this.#vault, dayOf: localDay,
      onChange: () => { if (joined === this.#joined) this.#change({}); },
      onMessage: room => { if (this.choices.state.sound && (document.hidden || this.conversation?.room.id !== room)) this.chime(); },
      onBack: () => void this.reload(),
      onOver: failure => { void this.#over(failure.kind, token); },
    });
    this.#joined = joined;
    this.#change({ who });
  }

  /** The endpoint does not know them any more, or has no chat any more. */
  async #over(kind: FailureKind, token: string): Promise<void> {
    this.#leave();
    const { state } = this.#session;
    // another tab has a newer token: that one is theirs still
    if (kind === 'denied' && state.status === 'in' && state.token !== token) { this.#whoChanged(); return; }
    if (kind === 'denied') await this.#session.drop();
    this.#change({ view: { view: 'rooms' }, refusal: { kind } });
  }

  #leave(): void {
    this.#joined?.close();
    this.#joined = undefined;
  }

  /** Also when another tab let go of who they were, or came in. */
  #whoChanged(): void {
    const who = this.#session.state;
    if (who.status === 'closed') return;
    if (who.status !== 'in') {
      const isShown = this.#joined !== undefined;
      this.#leave();
      this.#change({ who, ...(isShown && { view: { view: 'rooms' } as const, isGone: this.#vault.state.status === 'forgotten' }) });
      return;
    }
    const isNew = this.#joined === undefined;
    this.#enter(who);
    this.#change({ who });
    if (isNew) void this.reload();
  }

  #change(change: Partial<OpenChat>): void {
    const open = this.#open;
    if (!open) return;
    const { line = { status: 'beginning' }, all = [], unread = 0 } = this.#joined ?? {};
    this.become({ ...open, line, joined: new Map(all.map(one => [one.room.id, one])), unread, ...change });
  }
}
