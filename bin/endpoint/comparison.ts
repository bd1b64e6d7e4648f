import type { List } from './context.ts';
import type { Fault } from './finding.ts';
import type { Query, Reference } from './reference.ts';
import { someOf, type Search, type Whole } from './search.ts';

/** A noun of an endpoint that is searched, with all that its answers are compared to. */
export interface Searched {
  search: Search;
  list: List;
  reference: Reference;
  /** Zone in which is asked where nothing else is said. */
  zone: string;
}

interface CompareOptions {
  /** Ids of rows that may be found or not. */
  loose?: ReadonlySet<string>;
}

/** The endpoint's clock and this one may differ, and time passes while asking. */
const clockMs = 120_000;
/** What holds only for a while. */
const momentary = ['now', 'within', 'openNow'];
const none: ReadonlySet<string> = new Set();

/** Asks, and tells where the rows found are not those that the whole list gives. */
export async function compare(query: Query, { search, list, reference }: Searched, { loose = none }: CompareOptions = {}): Promise<Fault | undefined> {
  const { whole, fault } = await search.whole(query);
  if (!whole) return fault;
  const now = Date.now();
  const asksTheClock = momentary.some(field => query[field] !== undefined);
  const moments = (asksTheClock ? [now - clockMs, now + clockMs, now] : [now]).map(at => new Set(reference.ids(query, at)));
  const isLoose = (id: string): boolean => loose.has(id) || list.rejected.has(id);
  const may = new Set(moments.flatMap(ids => [...ids]));
  const must = [...may].filter(id => moments.every(ids => ids.has(id)) && !isLoose(id));
  const found = new Set(whole.rows.map(({ id }) => id));
  const extra = [...found].filter(id => !may.has(id) && !isLoose(id));
  const missing = whole.isWhole ? must.filter(id => !found.has(id)) : [];
  if (extra.length + missing.length > 0) return { where: `${whole.line} → $.items`, came: differenceOf(whole, extra, missing, may.size) };
  const least = must.length;
  const most = may.size + loose.size + list.count - list.rows.length;
  return whole.total >= least && whole.total <= most ? undefined : { where: `${whole.line} → $.total`, came: `${String(whole.total)}, the list gives ${String(may.size)}` };
}

function differenceOf({ total }: Whole, extra: readonly string[], missing: readonly string[], expected: number): string {
  const parts = [
    extra.length > 0 ? `${someOf(extra)} came without matching` : '',
    missing.length > 0 ? `${someOf(missing)} would match and did not come` : '',
    `total ${String(total)}, the list gives ${String(expected)}`,
  ];
  return parts.filter(Boolean).join('; ');
}

/** Tells where an answer has another order than the reference. */
export async function compareOrder(query: Query, { search, reference }: Searched): Promise<Fault | undefined> {
  const { whole } = await search.whole(query);
  if (!whole) return undefined;
  const found = whole.rows.map(({ id }) => id);
  const held = new Set(found);
  const order = reference.ids(query, Date.now()).filter(id => held.has(id));
  const at = order.findIndex((id, place) => found[place] !== id);
  return at < 0 ? undefined : { where: `${whole.line} → $.items[${String(at)}]`, came: `${someOf(found.slice(at, at + 1))} ranks differently: the reference has ${someOf(order.slice(at, at + 1))} there`, lesser: true };
}
