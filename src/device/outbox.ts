import { backoffMs } from './backoff.ts';
import { randomBytes, toBase64Url } from './bytes.ts';
import { failureOf } from './failure.ts';
import { itemFrom, type Outgoing, type Send, type Sent, type StoredItem } from './outbox-item.ts';
import type { Listed } from './records.ts';
import { soleTab } from './sole-tab.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { Watched } from './watched.ts';
import type { Vault } from './vault.ts';

/** What an outbox is made of. */
export interface OutboxConfig<Content> {
  vault: Vault;
  /** One line of things that go in order, such as the messages of one room. */
  name: string;
  send: Send<Content>;
  surroundings?: Surroundings;
  chance?: () => number;
}

/**
 * Things to be sent, in order, each stored with its key before the first attempt. One tab sends for all. What was under way when a
 * page ended is sent again under the same key: never lost, and for a receiver that knows its keys never twice.
 */
export class Outbox<Content> extends Watched<readonly Outgoing<Content>[]> {
  readonly #vault: Vault;
  readonly #collection: string;
  readonly #send: Send<Content>;
  readonly #surroundings: Surroundings;
  readonly #chance: () => number;
  #life: AbortController | undefined;
  #sole: { visit: string | undefined; is: boolean; letGo: () => void } | undefined;
  #attempt: { key: string; stop: AbortController } | undefined;
  #cancelWait: (() => void) | undefined;
  #aside = false;
  /** Counts what was changed here, so that a list read meanwhile is read again. */
  #changes = 0;

  constructor({ vault, name, send, surroundings = browserSurroundings(), chance = Math.random }: OutboxConfig<Content>) {
    super([]);
    this.#vault = vault;
    this.#collection = `outbox ${name}`;
    this.#send = send;
    this.#surroundings = surroundings;
    this.#chance = chance;
  }

  /** Takes up what an earlier page has left, and sends it. */
  async open(): Promise<void> {
    this.#listen();
    await this.#vault.open();
    await this.#reload();
  }

  /**
   * Stores a thing, then sends it. Rejects where nothing can be taken, as while the vault is locked: the draft stays the caller's.
   * On a full disk it is sent all the same, and the item says that it is not stored.
   */
  async add(content: Content): Promise<string> {
    this.#listen();
    const item: Outgoing<Content> = { key: toBase64Url(randomBytes(18)), content, state: 'waiting', attempts: 0, stored: false };
    this.#changes += 1;
    const stored = await this.#store(item);
    // it may have been read back, and be on its way, before this line is reached
    if (!this.state.some(({ key }) => key === item.key)) this.become([...this.state, { ...item, ...stored }]);
    this.#next();
    return item.key;
  }

  /** Takes a thing out, whatever has become of it. One that is just being sent may have arrived. */
  async discard(key: string): Promise<void> {
    const item = this.state.find(other => other.key === key);
    this.#changes += 1;
    this.become(this.state.filter(other => other !== item));
    if (this.#attempt?.key === key) this.#attempt.stop.abort();
    this.#next();
    const deleted = this.#vault.delete(this.#collection, key);
    await (item?.stored ? deleted : deleted.catch(() => undefined));
  }

  /** Tries again: at once what waits, and what was refused. */
  async retry(key?: string): Promise<void> {
    const item = this.state.find(other => other.key === key);
    if (item?.state === 'refused') {
      this.#changes += 1;
      const waiting = { ...item, state: 'waiting', why: undefined } as const;
      this.#replace({ ...waiting, ...(await this.#store(waiting)) });
    }
    this.#cancelWait?.();
    this.#cancelWait = undefined;
    this.#next();
  }

  /** The receiver may have lost what it had, as by a backup that was put back: what was sent from this page is sent again under its key, but what is `there`; what is `over` is taken out. */
  async again(fateOf: (item: Outgoing<Content>) => 'again' | 'there' | 'over'): Promise<void> {
    for (const { key } of this.state.filter(item => fateOf(item) === 'over')) await this.discard(key);
    for (const item of this.state.filter(one => one.state === 'sent' && fateOf(one) === 'again')) {
      this.#changes += 1;
      const waiting = { ...item, state: 'waiting', attempts: 0 } as const;
      this.#replace({ ...waiting, ...(await this.#store(waiting)) });
    }
    this.#next();
  }

  /** Stops sending and listening. What is stored waits for the next page. */
  close(): void {
    this.#rest();
    this.#life?.abort();
    this.#life = undefined;
  }

  #listen(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { page, hidden } = this.#surroundings;
    page.addEventListener('online', () => void this.retry(), { signal });
    page.addEventListener('visibilitychange', () => { if (!hidden()) void this.retry(); }, { signal });
    // the lock goes with the page: one that is put aside must not keep the others from sending
    page.addEventListener('pagehide', () => { this.#aside = true; this.#rest(); }, { signal });
    page.addEventListener('pageshow', () => { this.#aside = false; this.#next(); }, { signal });
    const leave = [this.#vault.watch(() => { this.#vaultChanged(); }), this.#vault.watchRecords(this.#collection, () => void this.#reload())];
    signal.addEventListener('abort', () => { for (const stop of leave) stop(); });
  }

  /** Lets go of the turn, so that another tab may send. */
  #rest(): void {
    this.#cancelWait?.();
    this.#cancelWait = undefined;
    this.#attempt?.stop.abort();
    this.#sole?.letGo();
    this.#sole = undefined;
  }

  #vaultChanged(): void {
    const { status } = this.#vault.state;
    if (status === 'memory') { this.#next(); return; }
    if (status === 'visit' || status === 'kept') { if (this.#sole?.visit !== this.#vault.visit) void this.#reload(); return; }
    this.#rest();
    // a list that was read before the lock or the forgetting must not come up after it
    this.#changes += 1;
    // what is only here stays through a lock, and goes with everything else
    this.become(status === 'locked' ? this.state.filter(({ stored, state }) => !stored && state !== 'sent') : []);
  }

  /** Reads what is stored, and leaves in place what this page knows better. */
  async #reload(): Promise<void> {
    try {
      let changes: number;
      let records: Listed['records'];
      do {
        changes = this.#changes;
        ({ records } = await this.#vault.list(this.#collection));
      } while (changes !== this.#changes);
      const known = new Map(this.state.map(item => [item.key, item]));
      const stored = records.flatMap(({ name, value }) => itemFrom<Content>(name, value) ?? []);
      const merged = stored.map(item => {
        const here = known.get(item.key);
        const same = here && (here.state === 'refused') === (item.state === 'refused');
        return same || here?.state === 'sent' ? { ...here, stored: this.#vault.visit !== undefined } : { ...item, stored: this.#vault.visit !== undefined };
      });
      const names = new Set(stored.map(({ key }) => key));
      // taken out in another tab
      if (this.#attempt && known.get(this.#attempt.key)?.stored && !names.has(this.#attempt.key)) this.#attempt.stop.abort();
      this.become([...merged, ...this.state.filter(({ key, stored: was, state }) => !names.has(key) && (!was || state === 'sent'))]);
    } catch {
      // locked or forgotten: the vault's state says so
    }
    this.#next();
  }

  /** Sends the next thing, if this tab is the one to send and nothing is under way. */
  #next(): void {
    const waiting = this.state.filter(({ state }) => state === 'waiting');
    if (waiting.length === 0 || !this.#life || this.#aside || this.#attempt || this.#cancelWait) return;
    // what is stored nowhere can be sent by no other tab
    const item = this.#mySending() ? waiting[0] : waiting.find(({ stored }) => !stored);
    if (!item) return;
    const stop = new AbortController();
    this.#attempt = { key: item.key, stop };
    this.#replace({ ...item, state: 'sending', attempts: item.attempts + 1 });
    void this.#try(item, stop.signal).then(async sent => this.#ended(item.key, sent, stop.signal));
  }

  /** Where nothing is stored each tab has its own things, and sends them. */
  #mySending(): boolean {
    const { visit } = this.#vault;
    if (visit === undefined) return this.#vault.state.status !== 'locked';
    if (this.#sole?.visit !== visit) {
      this.#sole?.letGo();
      const sole = { visit, is: false, letGo: (): void => undefined };
      this.#sole = sole;
      sole.letGo = soleTab(this.#surroundings, `${visit} ${this.#collection}`, () => {
        sole.is = true;
        // another tab may have sent some of what was here
        if (this.#sole === sole) void this.#reload();
      });
    }
    return this.#sole.is;
  }

  async #try({ key, content }: Outgoing<Content>, signal: AbortSignal): Promise<Sent> {
    try {
      return await this.#send({ key, content }, signal);
    } catch {
      return { outcome: 'later' };
    }
  }

  async #ended(key: string, sent: Sent, signal: AbortSignal): Promise<void> {
    this.#changes += 1;
    const item = this.state.find(other => other.key === key);
    if (item && sent.outcome === 'sent') {
      await this.#vault.delete(this.#collection, key).catch(() => undefined); // sent again under the same key at worst
      this.#replace({ ...item, state: 'sent' });
    } else if (item && sent.outcome === 'refused') {
      const refused = { ...item, state: 'refused', why: sent.why } as const;
      this.#replace({ ...refused, ...(await this.#store(refused).catch(() => ({ stored: item.stored }))) });
    } else if (item) {
      this.#replace({ ...item, state: 'waiting' });
      const wanted = sent.outcome === 'later' ? sent.afterMs : undefined;
      if (!signal.aborted) this.#wait(Math.max(wanted ?? 0, backoffMs(item.attempts, this.#chance())));
    }
    this.#attempt = undefined;
    this.#next();
  }

  #wait(ms: number): void {
    this.#cancelWait = this.#surroundings.after(ms, () => {
      this.#cancelWait = undefined;
      this.#next();
    });
  }

  async #store({ key, content, why }: Outgoing<Content>): Promise<Pick<Outgoing<Content>, 'stored' | 'trouble'>> {
    const stored: StoredItem<Content> = { content, refused: why };
    try {
      return { stored: await this.#vault.put(this.#collection, key, stored, 'strict'), trouble: undefined };
    } catch (error) {
      const { kind } = failureOf(error);
      if (kind === 'locked' || kind === 'forgotten') throw error;
      return { stored: false, trouble: kind };
    }
  }

  #replace(item: Outgoing<Content>): void {
    this.become(this.state.map(other => (other.key === item.key ? item : other)));
  }
}
