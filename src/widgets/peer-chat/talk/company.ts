import type { Surroundings } from '../../../device/surroundings.ts';
import type { LogEvent } from '../../../client/chat/log-event.ts';
import type { Author } from '../../../protocol/person.ts';
import type { RoomSign, SignKind } from '../../../protocol/room-sign.ts';

/** Who writes gives a sign every few seconds, who only looks every half minute; without another one they have stopped. */
export const signEveryMs = { typing: 4_000, here: 30_000 } as const;
const patienceMs = { typing: 7_000, here: 70_000 } as const;

interface Seen {
  author: Author;
  until: number;
}

/** Who else writes in a room or looks at it just now, as far as they let others know. Held in memory only, and forgotten by itself. */
export class Company {
  /** Somebody is there who was not known to be. */
  onNewcomer: (() => void) | undefined;
  readonly #surroundings: Pick<Surroundings, 'now' | 'after'>;
  readonly #onChange: () => void;
  readonly #seen = { typing: new Map<string, Seen>(), here: new Map<string, Seen>() };
  #cancel: (() => void) | undefined;

  constructor(surroundings: Pick<Surroundings, 'now' | 'after'>, onChange: () => void) {
    this.#surroundings = surroundings;
    this.#onChange = onChange;
  }

  /** Those who write, who began first first. */
  get typing(): readonly Author[] {
    return [...this.#seen.typing.values()].map(({ author }) => author);
  }

  /** Those who are there; who writes is. */
  get here(): readonly Author[] {
    return [...new Map([...this.#seen.here, ...this.#seen.typing]).values()].map(({ author }) => author);
  }

  hear({ sign, author }: RoomSign): void {
    const isNew = !this.here.some(({ id }) => id === author.id);
    const isNews = isNew || !this.#seen[sign].has(author.id);
    this.#seen[sign].set(author.id, { author, until: this.#surroundings.now() + patienceMs[sign] });
    this.#watch();
    if (isNew) this.onNewcomer?.();
    if (isNews) this.#onChange();
  }

  /** Who has said it writes no more, and who left is not there. */
  did(event: LogEvent): void {
    if (!('author' in event) || !event.author) return;
    this.#seen.typing.delete(event.author.id);
    if (event.kind === 'leave') this.#seen.here.delete(event.author.id);
  }

  /** Nothing is known any more, as when the line is cut. */
  clear(): void {
    for (const seen of Object.values(this.#seen)) seen.clear();
    this.#cancel?.();
  }

  #watch(): void {
    this.#cancel?.();
    const all = Object.values(this.#seen).flatMap(seen => [...seen.values()].map(({ until }) => until));
    if (all.length > 0) this.#cancel = this.#surroundings.after(Math.max(0, Math.min(...all) - this.#surroundings.now()), () => { this.#forget(); });
  }

  #forget(): void {
    const now = this.#surroundings.now();
    // further off than any sign lasts: the clock was set back since
    const isOver = (sign: SignKind, until: number): boolean => until <= now || until - now > patienceMs[sign];
    for (const sign of ['typing', 'here'] as const) for (const [person, { until }] of this.#seen[sign]) if (isOver(sign, until)) this.#seen[sign].delete(person);
    this.#watch();
    this.#onChange();
  }
}
