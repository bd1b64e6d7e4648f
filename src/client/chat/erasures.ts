import type { LogEvent } from './log-event.ts';

/** What a log says is to be taken away by whoever has it: words and names go, the place stays. */
export class Erasures {
  readonly #targets = new Set<number>();
  /** The staff's last word on what is hidden, by its number in the log: pages of it may come in any order. */
  readonly #hidden = new Map<number, { seq: number; off: boolean }>();
  /** Until which number a person's words are gone. */
  readonly #authors = new Map<string, number>();
  #expiredUpTo = 0;

  /** Answers whether the event takes something away. */
  note(event: LogEvent): boolean {
    if (event.kind === 'erase') this.#targets.add(event.target);
    else if (event.kind === 'hide') this.#hide(event);
    else if (event.kind === 'expiry') this.#expiredUpTo = Math.max(this.#expiredUpTo, event.upTo);
    else if (event.kind === 'leave' && event.erased && event.author) this.#authors.set(event.author.id, Math.max(event.seq, this.#authors.get(event.author.id) ?? 0));
    else return false;
    return true;
  }

  /** Whether the staff's last word on a message is that it is hidden. */
  isHidden(place: number): boolean {
    return this.#hidden.get(place)?.off === false;
  }

  /** The event as it may still be had. */
  applied(event: LogEvent): LogEvent {
    if (event.kind === 'unknown') return event;
    const isErased = this.#takes(event);
    if (!isErased && !this.#hides(event)) return event;
    const { room, seq, at, key } = event;
    return { room, seq, at, kind: isErased ? 'erased' : 'withheld', ...(key !== undefined && { key }) };
  }

  #hide({ seq, target, off }: { seq: number; target: number; off: boolean }): void {
    if (seq > (this.#hidden.get(target)?.seq ?? 0)) this.#hidden.set(target, { seq, off });
  }

  #hides(event: LogEvent): boolean {
    const place = event.kind === 'edit' ? event.target : event.seq;
    return (event.kind === 'message' || event.kind === 'edit') && this.isHidden(place);
  }

  #takes(event: LogEvent): boolean {
    const place = event.kind === 'edit' || event.kind === 'reaction' ? event.target : event.seq;
    switch (event.kind) {
      case 'message':
      case 'edit':
        return place <= this.#expiredUpTo || this.#targets.has(place) || this.#hasGone(event);
      case 'reaction':
        return place <= this.#expiredUpTo || this.#hasGone(event);
      case 'notice':
        return place <= this.#expiredUpTo;
      default:
        return false;
    }
  }

  #hasGone({ author, seq }: { author?: { id: string }; seq: number }): boolean {
    return author !== undefined && seq < (this.#authors.get(author.id) ?? 0);
  }
}
