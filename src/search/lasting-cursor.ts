import type { Point } from './coordinates.ts';
import type { FacetCount } from './facet-column.ts';
import { firstUp } from './first-up.ts';
import type { ListIndex } from './list-index.ts';
import { nameWords } from './name-words.ts';
import { CursorError, readMark, writeMark, type Mark } from './page-mark.ts';
import { rowRoom, type Search } from './search-index.ts';
import { answerCounted } from './whole-facets.ts';

export { CursorError } from './page-mark.ts';

/** What this needs of a query, whatever is searched. */
interface Question {
  text?: string;
  near?: Point;
  locale?: string;
  cursor?: string;
}

/** What this needs of an answer. */
interface Page {
  facets: Record<string, FacetCount[]>;
  next?: string;
}

/**
 * One page of a list whose rows come, change and go, and that several processes may answer from. A cursor names values of the
 * last row, never its place: what stays as it is, is on one page and on no other.
 * @param positions - The immutable number of each row, ascending.
 * @throws CursorError where the cursor is not one of this search.
 */
export function searchLasting<Query extends Question, Answer extends Page>(list: ListIndex<Query, Answer>, query: Query, now: number, positions: ArrayLike<number>): Answer {
  const asked = list.searchOf({ ...query, cursor: undefined }, now);
  const scope = scopeOf(query, asked);
  const mark = query.cursor === undefined ? undefined : readMark(query.cursor, scope);
  const sizes = mark?.sizes ?? [positions.length];
  const search = { ...asked, sizes, after: mark && keyOf(mark, asked, positions) };
  const answer = answerCounted(list, search);
  return answer.next === undefined ? answer : { ...answer, next: writeMark(markAt(Number(answer.next), search, positions), scope) };
}

/** What the order of rows depends on: a cursor is good for no other. */
function scopeOf({ text, locale, near }: Question, { by }: Search): string {
  return JSON.stringify([by, ...(by === 'relevance' ? [text, locale] : by === 'distance' ? [near] : [])]);
}

/** The values of the row with a key. */
function markAt(key: number, { by, order, column, sizes = [] }: Search, positions: ArrayLike<number>): Mark {
  const place = key % rowRoom;
  const row = order ? (order.rows[place] ?? 0) : place;
  return {
    position: positions[row] ?? 0,
    major: Math.floor(key / rowRoom),
    start: order?.keys ? Math.floor((order.keys[place] ?? 0) / rowRoom) : 0,
    name: by === 'name' && column ? nameWords(column, row) : '',
    // only scores depend on how common words are
    sizes: by === 'relevance' ? sizes : [],
  };
}

/** The key behind which, among the rows as they are now, the next page begins. */
function keyOf(mark: Mark, search: Search, positions: ArrayLike<number>): number {
  const rowsUpTo = firstUp(positions.length, row => (positions[row] ?? 0) > mark.position);
  return mark.major * rowRoom + placesUpTo(mark, search, rowsUpTo, positions) - 1;
}

/** How many rows, in their order but for relevance and distance, are not behind a mark. */
function placesUpTo({ start, name, position }: Mark, { by, order, column }: Search, rowsUpTo: number, positions: ArrayLike<number>): number {
  if (!order) return rowsUpTo;
  const { rows, places, keys } = order;
  if (keys) return firstUp(keys.length, place => (keys[place] ?? 0) >= start * rowRoom + rowsUpTo);
  if (by !== 'name' || !column) throw new CursorError('a list is ordered by numbers, by names, or as its rows were added');
  // The row itself tells best: of long names, which a mark holds only the beginning of, many may begin alike.
  const own = rowsUpTo - 1;
  if (positions[own] === position && nameWords(column, own) === name) return (places[own] ?? 0) + 1;
  return firstUp(rows.length, place => {
    const row = rows[place] ?? 0;
    const other = nameWords(column, row);
    return other > name || (other === name && row >= rowsUpTo);
  });
}
