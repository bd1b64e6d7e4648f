import { compare, compareOrder, type Searched } from '../../comparison.ts';
import { rulesOf, type Fault, type Finding } from '../../finding.ts';
import { choosing, type Noun } from '../../nouns.ts';
import type { Query } from '../../reference.ts';

/** Facets whose values need a clock. */
const timed: readonly string[] = ['days', 'times', 'openNow'];
const valuesOfFacet = 3;

const mends: Record<string, string> = {
  days: 'Compute the next start of each meeting in its own zone, and take the weekday that the clock of the query’s `timeZone` shows then.',
  times: 'Take the hour that the clock of the query’s `timeZone` shows at the start: night 0–5, morning 5–12, afternoon 12–17, evening 17–24.',
  attendance: '`hybrid` rows are found by `online` and by `in-person` too.',
  accessibility: 'Several values ask for all of them, unlike other facets.',
  regions: 'A region finds all that lies in it: its value is the path from general to specific, joined by “ > ”.',
  free: 'Only rows whose cost.free is true: what is not known is not free.',
};

/** Each facet by some of its values, pairs of values, and choices of several facets together: the same rows as in the whole list? */
export async function* checkFilters(noun: Noun, searched: Searched): AsyncIterable<Finding> {
  const rule = rulesOf(`${noun.title}: search`, noun.title, `${noun.name}.search`);
  const { zone: timeZone, reference } = searched;
  const facets = reference.facets({ timeZone }, Date.now());
  const valuesOf = (facet: string): string[] => (facets[facet] ?? []).map(({ value }) => value);
  for (const facet of noun.facets) {
    const values = valuesOf(facet);
    if (values.length === 0) continue;
    const queries = [...some(facet, values).map(value => [value]), ...(values.length > 1 && facet !== 'free' ? [values.slice(0, 2)] : [])];
    const faults: (Fault | undefined)[] = [];
    for (const chosen of queries) faults.push(await compare({ timeZone, ...choosing(facet, ...chosen) }, searched, { loose: timed.includes(facet) ? reference.untimed : undefined }));
    yield rule(`by-${facet}`, `Choosing ${facet} finds the rows that have them, and no other`, mends[facet] ?? 'Several values of one facet widen (any of them); facets narrow each other. Compare values as they are written.').judge(faults);
  }
  const mixed = combinations(timeZone, valuesOf);
  const faults: (Fault | undefined)[] = [];
  const orders: (Fault | undefined)[] = [];
  for (const query of mixed) {
    faults.push(await compare(query, searched, { loose: reference.untimed }));
    orders.push(await compareOrder(query, searched));
  }
  if (mixed.length > 0) yield rule('combined', 'Choices of several facets narrow each other', 'A row must match every facet that is chosen; days, times and between must hold for the same meeting.').judge(faults);
  orders.push(await compareOrder({ timeZone }, searched), await compareOrder({ timeZone, sort: 'name' }, searched));
  yield rule('order', 'Rows come in the order of the reference', 'By the next start, unless text or place is asked for. Another ranking is no fault, if it is meant.').judge(orders);
}

/** Every weekday and part of the day, else the commonest values and the rarest. */
const some = (facet: string, values: readonly string[]): string[] => (timed.includes(facet) ? [...values] : [...new Set([...values.slice(0, valuesOfFacet - 1), ...values.slice(-1)])]);

function combinations(timeZone: string, valuesOf: (facet: string) => string[]): Query[] {
  const pairs = [['attendance', 'topics'], ['days', 'times'], ['topics', 'languages'], ['attendance', 'days'], ['kinds', 'topics'], ['regions', 'audiences'], ['channels', 'languages']];
  return pairs.flatMap(([one = '', other = '']) => {
    const [first] = valuesOf(one);
    const [second] = valuesOf(other);
    return first === undefined || second === undefined ? [] : [{ timeZone, ...choosing(one, first), ...choosing(other, second) }];
  });
}
