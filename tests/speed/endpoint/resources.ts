import { Random } from '../../../demo/feeds/seeds/random.ts';
import type { Opening } from '../../../src/protocol/hours.ts';
import { resourceKinds } from '../../../src/protocol/resource-facets.ts';
import { terms } from '../../../src/protocol/terms.ts';
import { makeTowns, type Town } from '../list/places.ts';
import { Vocabulary } from '../list/words.ts';

const seed = 20_261;
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const starts = ['08:00', '08:30', '09:00', '09:30', '10:00', '13:00', '17:00', '18:00', '22:00'];
const subjects = ['Legal Aid', 'Food Pantry', 'Night Shelter', 'Counselling', 'Warm Line', 'Repair Café', 'Ride Share', 'Detox', 'Family Support', 'Harm Reduction'];
const helped = ['service', 'helpline'] as const;

/** The same made-up resources on every run, in the contract's form: about 800 bytes a row. */
export function makeResources(count: number): string {
  const random = new Random(seed);
  const vocabulary = new Vocabulary(random);
  const towns = makeTowns(random, vocabulary);
  return `[${Array.from({ length: count }, (_, at) => JSON.stringify(row(at, random, vocabulary, random.pick(towns.slice(0, 1 + random.below(towns.length)))))).join(',\n')}]`;
}

function row(at: number, random: Random, vocabulary: Vocabulary, town: Town): Record<string, unknown> {
  const kind = random.percent(75) ? random.pick(helped) : random.pick(resourceKinds);
  const isHelp = kind === 'service' || kind === 'helpline';
  const some = (list: readonly string[], most: number): string[] => Array.from({ length: random.below(most + 1) }, () => random.pick(list));
  return {
    id: `r-${String(at)}`, kind, title: `${vocabulary.name()} ${random.pick(subjects)}`, summary: vocabulary.sentence(12), body: vocabulary.sentence(20 + random.below(40)), language: 'en',
    topics: some(terms.topics, 3), audiences: some(terms.audiences, 2), accessibility: some(terms.accessibility, 3), languages: some(['en', 'es', 'fr', 'ar'], 2),
    organization: { name: `${town.name} ${random.pick(['Trust', 'Centre', 'Network'])}`, url: 'https://example.org/' },
    channels: isHelp ? [{ type: random.pick(['voice', 'text', 'chat', 'email']), display: '555-0100', dial: '5550100' }] : [],
    ...(isHelp && random.percent(80) && { hours: { timeZone: town.timeZone, openings: openings(random) } }),
    ...(kind !== 'helpline' && random.percent(80) && { places: [{ address: `${String(1 + random.below(900))} ${vocabulary.name()} St`, town: town.name, postcode: town.postcode, region: town.regions, latitude: town.latitude + random.next() * 0.1, longitude: town.longitude + random.next() * 0.1 }] }),
    ...(random.percent(50) && { cost: { free: random.percent(80) } }),
    ...(random.percent(50) && { documents: some(['ID', 'Proof of address'], 2) }),
    ...((kind === 'offer' || kind === 'request') && { area: town.name, expiresAt: `2099-0${String(1 + random.below(9))}-01` }),
    ...(kind === 'event' && { attendance: 'in-person', schedule: [{ time: random.pick(starts), minutes: 120, timeZone: town.timeZone, rrule: `FREQ=WEEKLY;BYDAY=${random.pick(days)}` }] }),
    ...(kind === 'story' && { byline: vocabulary.name() }),
    checkedAt: `2026-0${String(1 + random.below(9))}-1${String(random.below(10))}`,
  };
}

/** A working week, sometimes split, sometimes overnight or round the clock. */
function openings(random: Random): Partial<Opening>[] {
  if (random.percent(15)) return [{ time: '00:00', minutes: 1440, rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}` }];
  const open = days.slice(0, 5 + random.below(3)).join(',');
  const first = { time: random.pick(starts), minutes: 60 * (3 + random.below(7)), rrule: `FREQ=WEEKLY;BYDAY=${open}` };
  return random.percent(20) ? [{ ...first, minutes: 180 }, { time: '19:00', minutes: 120, rrule: first.rrule }] : [first];
}
