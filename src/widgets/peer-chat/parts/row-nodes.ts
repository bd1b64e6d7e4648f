import type { TimelineRow } from '../../../client/chat/timeline-row.ts';

const mostLinks = 20;

/** How many elements a row can be drawn as, at most, its menu closed. */
export function nodesOf(row: TimelineRow): number {
  if (row.row !== 'message') return 4;
  const { author, body, contentNotes, quoted, reactions, changes, mine, outgoing, welcome, edited, card } = row;
  const links = Math.min(mostLinks, body.split('://').length - 1);
  // each link with its unseen words, and the words around it where they turn the writing round
  const said = 1 + links * 2 + (/[\u202a-\u202e\u2066-\u2069]/u.test(body) ? links + 1 : 0);
  const beside = (author?.words.length ?? 0) + (author?.pronouns === undefined ? 0 : 1);
  const notes = contentNotes.length > 0 ? 3 : 0;
  // a sending that was refused has three buttons
  const sendings = (changes.length + (outgoing ? 1 : 0)) * 11 + (mine ? 1 : 0);
  return 4 + beside + said + notes + (quoted ? 4 : 0) + (card ? 9 : 0) + (welcome ? 1 : 0) + (edited ? 1 : 0) + sendings + 3 + reactions.length * 2;
}
