import type { Searched } from '../../comparison.ts';
import { searched, type Check, type Context } from '../../context.ts';
import { rulesOf } from '../../finding.ts';
import type { Noun } from '../../nouns.ts';
import { Search } from '../../search.ts';
import { checkFacets } from './facets.ts';
import { checkFilters } from './filters.ts';
import { checkNear } from './near.ts';
import { checkPages } from './pages.ts';
import { checkShape } from './shape.ts';
import { checkText } from './text.ts';
import { checkTimes } from './times.ts';

/** The searches: first what an answer must be in itself, then whether it is the answer that the list gives. */
export const checkSearch: Check = async function* (probe, context) {
  for (const noun of searched(context)) {
    const search = new Search(probe, noun, context.options.limitRows);
    const zone = zoneOf(noun, context);
    let isSound = true;
    for await (const finding of checkShape(noun, search, zone)) {
      isSound &&= !(finding.id.endsWith('.shape') && finding.outcome === 'wrong');
      yield finding;
    }
    // what cannot be read cannot be compared
    if (!isSound) continue;
    const list = context.lists.get(noun.name);
    yield* checkPages(noun, search, zone, list);
    yield* checkFacets(noun, search, zone);
    if (!list?.reference) {
      yield rulesOf(`${noun.title}: search`, noun.title, `${noun.name}.search`)('reference', 'Searches find what the list holds', '').skipped(list ? `${noun.name} are not compared yet` : 'the whole list could not be read');
      continue;
    }
    const whole: Searched = { search, list, reference: list.reference, zone };
    yield* checkFilters(noun, whole);
    yield* checkText(noun, whole);
    yield* checkNear(noun, whole);
    if (noun.name === 'groups') yield* checkTimes(noun, whole);
  }
};

/** The zone that visitors are likely to ask in. */
function zoneOf({ name }: Noun, { service, lists }: Context): string {
  const [zone] = (lists.get(name)?.rows ?? []).flatMap(({ schedule }) => schedule.flatMap(({ timeZone }) => timeZone ?? []));
  return service?.timeZone ?? zone ?? 'UTC';
}
