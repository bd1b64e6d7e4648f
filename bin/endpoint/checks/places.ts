import * as v from 'valibot';
import { FoundPlace } from '../../../src/protocol/place-search.ts';
import { readShape } from '../answer.ts';
import type { Check, Context } from '../context.ts';
import { rulesOf } from '../finding.ts';
import { fieldOf, marker, problemFaults } from '../problem.ts';
import { shown } from '../quoted.ts';

const rule = rulesOf('Places', 'Places', 'places');
const rules = {
  shape: rule('shape', 'A place is found by the beginning of its name', 'Answer [{"label", "latitude", "longitude"}], the likeliest first.'),
  nothing: rule('nothing', 'Nonsense finds nothing', 'Answer an empty list, 200.'),
  bad: rule('bad-input', 'A text of the wrong type is refused', 'Answer 400 or 422 and name text.'),
};

const Places = v.array(FoundPlace);
const prefix = 4;

/** The gazetteer, where it is offered. */
export const checkPlaces: Check = async function* (probe, context) {
  if (!context.service?.offers.places) return;
  const path = '/places/search';
  const known = await probe.ask({ path, body: { text: townOf(context).slice(0, prefix) } });
  const { value, faults } = readShape(known, Places);
  yield rules.shape.judge(value?.length === 0 ? { where: known.line, came: 'an empty list: does the gazetteer hold the towns of the list?', lesser: true } : faults);
  const lost = await probe.ask({ path, body: { text: marker } });
  const found = readShape(lost, Places);
  yield rules.nothing.judge(found.value && found.value.length > 0 ? { where: `${lost.line} → $[0]`, came: shown(found.value[0]) } : found.faults);
  const bad = await probe.ask({ path, body: { text: [marker] } });
  const [refusal] = problemFaults(bad);
  yield rules.bad.judge(refusal ?? (fieldOf(bad) === 'text' ? undefined : { where: `${bad.line} → $.field`, came: shown(fieldOf(bad)), lesser: true }));
};

/** A town that the lists themselves name. */
function townOf({ lists }: Context): string {
  const places = [...lists.values()].flatMap(({ rows }) => rows.flatMap(row => ('kind' in row ? row.places : [row.place])));
  const towns = places.flatMap(place => place?.town ?? place?.region.at(-1) ?? []);
  return towns[0] ?? 'Main';
}
