import type { MessageRow, Quoted, TimelineRow } from '../../../../client/chat/timeline-row.ts';
import { dateFormat } from '../../../../i18n/dates.ts';
import { number } from '../../../../i18n/plural.ts';
import type { RoomMessages } from '../../messages/room/messages.ts';
import { beginning } from '../../parts/message-name.ts';
import { nameOf } from '../../parts/room-setting.ts';
import type { CopyMessages } from './messages/messages.ts';

/** Words that a copy is written with. */
export interface CopyWords {
  room: RoomMessages;
  copy: CopyMessages;
}

/** What a copy says of itself. */
export interface AboutCopy {
  /** Epoch milliseconds. */
  madeAt: number;
  /** Whether it begins with the first message. */
  isWhole: boolean;
}

const longestQuote = 120;

/** A room as plain text: each day, each message with its time, its name and its words, and what is missing. */
export function conversationText(rows: readonly TimelineRow[], words: CopyWords, tag: string, zone: string, about: AboutCopy): string {
  return [...paragraphsOf(rows, words, tag, zone, about)].join('\n\n') + '\n';
}

/** Its paragraphs one by one: a long room takes a while. */
export function* paragraphsOf(rows: readonly TimelineRow[], words: CopyWords, tag: string, zone: string, { madeAt, isWhole }: AboutCopy): Generator<string, void> {
  const writer = new CopyWriter(words, tag, zone);
  const { copy } = words;
  yield [copy.heading, copy.madeOn(writer.moment(madeAt), zone), ...(isWhole ? [] : [copy.begins])].join('\n');
  let day = '';
  for (const row of rows) {
    const own = 'at' in row && row.at !== undefined ? writer.day(row.at) : day;
    if (own !== day) yield (day = own);
    const paragraph = writer.paragraph(row);
    if (paragraph !== undefined) yield paragraph;
  }
}

/** Writes the rows of a room in one language, with the times of one zone. */
class CopyWriter {
  readonly #words: CopyWords;
  readonly #tag: string;
  readonly #zone: string;

  constructor(words: CopyWords, tag: string, zone: string) {
    [this.#words, this.#tag, this.#zone] = [words, tag, zone];
  }

  /** Days are those of the zone of the copy. */
  day(at: string): string {
    return this.#date({ dateStyle: 'full' }, at);
  }

  moment(atMs: number): string {
    return this.#date({ dateStyle: 'long', timeStyle: 'short' }, atMs);
  }

  paragraph(row: TimelineRow): string | undefined {
    const { room, copy } = this.#words;
    switch (row.row) {
      case 'message': return this.#message(row);
      case 'day': return undefined;
      case 'join': return this.#aside(row.at, row.mine ? room.youJoined : room.joined(nameOf(row, room)));
      case 'leave': return this.#aside(row.at, row.mine ? room.youLeft : room.left(nameOf(row, room)));
      case 'notice': return this.#aside(row.at, row.notice);
      case 'gone': return `[${room.gone[row.why](row.count)}]`;
      case 'gap': return `[${copy.notRead(number(this.#tag, row.after + 1), number(this.#tag, row.before - 1))}]`;
    }
  }

  #message(row: MessageRow): string {
    const { room, copy } = this.#words;
    const { at, author, mine, contentNotes, quoted, card, welcome, edited, outgoing, body } = row;
    const beside = [author?.pronouns, ...(author?.words ?? [])].filter(one => one !== undefined);
    const name = nameOf(row, room) + (beside.length > 0 ? ` (${beside.join(room.noteComma)})` : '');
    return [
      [at === undefined ? undefined : this.#time(at), name, edited ? room.edited : undefined].filter(Boolean).join(' · '),
      quoted && this.#quote(quoted),
      contentNotes.length > 0 ? copy.holds(contentNotes.join(room.noteComma)) : undefined,
      body,
      card && copy[card.kind](card.id),
      welcome && room.welcomes[welcome],
      mine && outgoing && outgoing.state !== 'sent' ? `[${room[outgoing.state]}]` : undefined,
    ].filter(Boolean).join('\n');
  }

  /** Words under a note are told where they were said, and not again here. */
  #quote(quoted: Quoted): string {
    const { room, copy } = this.#words;
    if ('gone' in quoted) return `> ${room.answers(room.quotedGone[quoted.gone])}`;
    const { contentNotes, body } = quoted;
    return `> ${copy.quotes(nameOf(quoted, room), contentNotes.length > 0 ? copy.holds(contentNotes.join(room.noteComma)) : beginning(body, longestQuote))}`;
  }

  #aside(at: string, words: string): string {
    return `${this.#time(at)} · ${words}`;
  }

  #time(at: string): string {
    return this.#date({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }, at);
  }

  #date(options: Intl.DateTimeFormatOptions, at: string | number): string {
    return dateFormat(this.#tag, { ...options, timeZone: this.#zone }).format(new Date(at));
  }
}
