import { reactions, type RoomEvent } from '../../protocol/room-event.ts';
import type { LogEvent } from './log-event.ts';
import type { Message, MessageRow, OwnOutgoing } from './timeline-row.ts';

type Edit = RoomEvent & { kind: 'edit' };

/** What later events say about earlier messages, those of one's own that are on their way included. */
export class SaidAbout {
  readonly #me: string | undefined;
  readonly #edits = new Map<number, Edit[]>();
  /** Who means which reaction to what, as of their last word on it. */
  readonly #reactions = new Map<number, Map<string, { reaction: string; by: string; off: boolean }>>();
  readonly #changes = new Map<number, OwnOutgoing[]>();

  /** Events in the order of the log. */
  constructor(events: readonly LogEvent[], outgoing: readonly OwnOutgoing[], me: string | undefined) {
    this.#me = me;
    for (const event of events) {
      if (event.kind === 'edit') this.#edits.set(event.target, [...(this.#edits.get(event.target) ?? []), event]);
      if (event.kind === 'reaction') this.#react(event.target, event.reaction, event.author?.id ?? '', event.off);
    }
    for (const item of outgoing) {
      const { content, state } = item;
      if (content.kind === 'message') continue;
      this.#changes.set(content.target, [...(this.#changes.get(content.target) ?? []), item]);
      if (content.kind === 'reaction' && state !== 'refused') this.#react(content.target, content.reaction, me ?? '', content.off);
    }
  }

  /** The words of a message as they are now. */
  words(message: Message): Pick<MessageRow, 'body' | 'contentNotes' | 'edited'> {
    const mine = this.changes(message.seq).findLast(({ content, state }) => content.kind === 'edit' && state !== 'refused')?.content;
    if (mine?.kind === 'edit') return { body: mine.body, contentNotes: mine.contentNotes, edited: true };
    const edits = this.#edits.get(message.seq) ?? [];
    // clocks of several servers differ: an edit that the message does not know, or knows as its last, is known by its time alone
    const isNewest = message.edited !== undefined && !edits.some(({ at }) => at === message.edited);
    const { body, contentNotes } = (isNewest ? undefined : edits.at(-1)) ?? message;
    return { body, contentNotes, edited: message.edited !== undefined || edits.length > 0 };
  }

  reactions(seq: number): MessageRow['reactions'] {
    const meant = [...(this.#reactions.get(seq)?.values() ?? [])].filter(({ off }) => !off);
    return reactions.filter(one => meant.some(({ reaction }) => reaction === one))
      .map(one => ({ reaction: one, mine: meant.some(({ reaction, by }) => reaction === one && by === (this.#me ?? '')) }));
  }

  changes(seq: number): readonly OwnOutgoing[] {
    return this.#changes.get(seq) ?? [];
  }

  #react(target: number, reaction: string, by: string, off: boolean): void {
    const meant = this.#reactions.get(target) ?? new Map<string, { reaction: string; by: string; off: boolean }>();
    this.#reactions.set(target, meant.set(`${reaction} ${by}`, { reaction, by, off }));
  }
}
