import { createHash } from 'node:crypto';
import { TakenIds } from '../../../../src/connectors/taken-ids.ts';
import { weekdayNames } from '../../../../src/time/weekly.ts';

/** The format asks for 64 characters at most; a weekday, a time and a number come behind. */
const longestSlug = 48;

/**
 * Slugs of one list. The first row of a group has its id, so that a list that was read from this format keeps its slugs; each
 * further row has its weekday and time behind it, so that a meeting that comes or goes changes no other's slug.
 */
export class Slugs {
  readonly #taken = new TakenIds();

  take(id: string, place: number, weekday?: number, time?: string): string {
    const slug = slugOf(id);
    return this.#taken.take(place === 0 ? slug : [slug, weekday === undefined ? 'other' : weekdayNames[weekday]?.toLowerCase(), time?.replace(':', '')].filter(Boolean).join('-'));
  }
}

/** An id as part of an address. One that has to be changed gets a mark of what it was: two ids must not become one. */
function slugOf(id: string): string {
  if (/^[\w-]+$/.test(id) && id.length <= longestSlug) return id;
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 10);
  const readable = id.toLowerCase().replace(/[^a-z\d]+/g, '-').slice(0, longestSlug - mark.length - 1).replace(/^-+|-+$/g, '');
  return readable === '' ? mark : `${readable}-${mark}`;
}
