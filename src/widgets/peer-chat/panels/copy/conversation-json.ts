import type { MessageRow, TimelineRow } from '../../../../client/chat/timeline-row.ts';
import type { AboutCopy } from './conversation-text.ts';

/** A room as data: what a reader can see of it, without the ids of people. `undefined` is left out by JSON. */
export function conversationJson(rows: readonly TimelineRow[], zone: string, about: AboutCopy): string {
  return JSON.stringify(wholeOf([...entriesOf(rows)], zone, about), undefined, 2);
}

/** The entries of a copy, one by one. */
export function* entriesOf(rows: readonly TimelineRow[]): Generator<object, void> {
  for (const row of rows) if (row.row !== 'day') yield entryOf(row);
}

/** A copy around its entries. */
export const wholeOf = (entries: readonly object[], timeZone: string, { madeAt, isWhole }: AboutCopy): object => ({ madeAt: new Date(madeAt).toISOString(), timeZone, whole: isWhole && !rowsMiss(entries), entries });

const rowsMiss = (entries: readonly object[]): boolean => entries.some(entry => 'kind' in entry && entry.kind === 'not-read');

function entryOf(row: Exclude<TimelineRow, { row: 'day' }>): object {
  switch (row.row) {
    case 'message': return messageOf(row);
    case 'join':
    case 'leave': return { kind: row.row, at: row.at, name: row.author?.name, mine: row.mine };
    case 'notice': return { kind: 'notice', at: row.at, notice: row.notice, about: row.target };
    case 'gone': return { kind: row.why, count: row.count };
    case 'gap': return { kind: 'not-read', from: row.after + 1, to: row.before - 1 };
  }
}

const messageOf = ({ seq, at, author, mine, contentNotes, body, quoted, card, welcome, edited, reactions, outgoing }: MessageRow): object => ({
  kind: 'message', number: seq, at, name: author?.name, pronouns: author?.pronouns, besideName: author?.words.length ? author.words : undefined, mine,
  contentNotes: contentNotes.length > 0 ? contentNotes : undefined, body, answers: quoted?.seq, card, welcome, edited: edited || undefined,
  reactions: reactions.length > 0 ? reactions.map(({ reaction }) => reaction) : undefined, state: outgoing?.state,
});
