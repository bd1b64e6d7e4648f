import type { Channel } from '../../src/protocol/channel.ts';
import type { CrisisLine } from '../../src/protocol/crisis.ts';

/** What callers want to know of a way, beside its number. */
export const notes = ['hours', 'cost', 'bill', 'police'] as const;
export type Note = (typeof notes)[number];

/** What the markup of a page shows of a way, where it may differ from what its attributes say. */
export interface Markup {
  /** All that a visitor reads there. */
  text: string;
  /** A `tel:` link, if there is one. */
  calls?: string;
}

/** A crisis line as it was found, before anything is judged. */
export interface Entry {
  raw: unknown;
  fileRow?: number;
  /** Of a page: what it says in words, for all ways of the line. */
  said?: ReadonlySet<Note>;
  /** Of a page: one for each channel. */
  markup?: readonly Markup[];
}

/** One way to reach a line, with all that rules go by. */
export interface Way {
  line: CrisisLine;
  channel: Channel;
  said: ReadonlySet<Note>;
  markup?: Markup;
}

/** Which of the notes a channel states. */
export function notesOf({ hours, free, showsOnBill, mayCallPolice }: Channel): ReadonlySet<Note> {
  const facts: Record<Note, unknown> = { hours, cost: free, bill: showsOnBill, police: mayCallPolice };
  return new Set(notes.filter(note => facts[note] !== undefined));
}
