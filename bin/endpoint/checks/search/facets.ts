import { rulesOf, type Fault, type Finding } from '../../finding.ts';
import { choosing, type Noun } from '../../nouns.ts';
import { shown } from '../../quoted.ts';
import type { Search } from '../../search.ts';

const rulesFor = ({ name, title }: Noun) => {
  const rule = rulesOf(`${title}: facets`, title, `${name}.facets`);
  return {
    counts: rule('counts', 'A facet’s count is the number of rows that choosing it gives', 'Count over all rows that match, not over the page: for each value, how many rows the same question with that value chosen would find.'),
    narrowed: rule('narrowed', 'Also where something else is chosen already', 'Count with all other choices in force, and without the facet’s own.'),
    named: rule('named', 'Every facet of the contract is counted', 'Send a list for each facet; an empty one where no row has a value.'),
  };
};

const valuesOfFacet = 2;

/** Chooses what the counts promise, and counts what comes. Needs no other list than the answers themselves. */
export async function* checkFacets(noun: Noun, search: Search, timeZone: string): AsyncIterable<Finding> {
  const rules = rulesFor(noun);
  // a page of two: counts must not depend on it
  const { page, faults } = await search.page({ timeZone, limit: 2 });
  if (!page) {
    yield rules.counts.judge(faults);
    return;
  }
  yield rules.counts.judge(await countFaults(noun, search, { timeZone }, page));
  const narrow = narrowing(page.facets);
  if (narrow) {
    const { page: narrowed, faults: [fault] } = await search.page({ timeZone, limit: 2, ...narrow.choice });
    yield rules.narrowed.judge(narrowed ? await countFaults(noun, search, { timeZone, ...narrow.choice }, narrowed, narrow.facet) : fault);
  }
  const unnamed = noun.facets.filter(facet => !Object.hasOwn(page.facets, facet));
  yield rules.named.judge(unnamed.map(facet => ({ where: `${page.line} → $.facets.${facet}`, came: 'nothing', lesser: true })));
}

type Facets = Record<string, { value: string; count: number }[]>;

/** The commonest value of a facet that leaves some rows and not all. */
function narrowing(facets: Facets): { facet: string; choice: Record<string, unknown> } | undefined {
  for (const facet of ['attendance', 'kinds', 'topics', 'languages']) {
    const [value] = facets[facet] ?? [];
    if (value) return { facet, choice: choosing(facet, value.value) };
  }
  return undefined;
}

/** Chooses the first and the last value of each facet. `chosen` is left out: what a second value of one facet gives is another question. */
async function countFaults(noun: Noun, search: Search, base: { timeZone: string }, { line, facets }: { line: string; facets: Facets }, chosen?: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const facet of noun.facets) {
    const values = facets[facet] ?? [];
    if (facet === chosen) continue;
    for (const { value, count } of [...new Set([values[0], values.at(-1)])].filter(one => one !== undefined).slice(0, valuesOfFacet)) {
      const choice = choosing(facet, value);
      const { page, faults: [fault] } = await search.page({ ...base, ...choice, limit: 1 });
      if (!page) faults.push({ ...(fault ?? { where: line, came: 'no answer' }), mend: 'Take every value that your own facets name.' });
      else if (page.total !== count) faults.push({ where: `${line} → $.facets.${facet}`, came: `${shown(value)} counts ${String(count)}, choosing it gives ${String(page.total)}` });
    }
  }
  return faults;
}
