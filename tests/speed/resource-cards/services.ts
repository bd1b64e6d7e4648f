import { Random } from '../../../demo/feeds/seeds/random.ts';
import { terms } from '../../../src/protocol/terms.ts';
import { makeTowns, type Town } from '../list/places.ts';
import { Vocabulary } from '../list/words.ts';

const seed = 20_262;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const subjects = ['Legal Aid', 'Food Pantry', 'Night Shelter', 'Counselling', 'Warm Line', 'Helpline', 'Repair Café', 'Ride Share', 'Detox', 'Family Support'];
const languages = [{ code: 'en', name: 'English' }, { code: 'es', name: 'Spanish' }, { code: 'fr', name: 'French' }, { code: 'ar', name: 'Arabic' }];
const access = ['Wheelchair ramp at the side door', 'Hearing loop', 'Free parking behind the house', 'Step-free access'];

/** The same made-up services on every run, each in full, as one page of Open Referral HSDS 3.1: about 1,600 bytes a row. */
export function makeServices(count: number): string {
  const random = new Random(seed);
  const vocabulary = new Vocabulary(random);
  const towns = makeTowns(random, vocabulary);
  const contents = Array.from({ length: count }, (_, at) => row(at, random, vocabulary, random.pick(towns.slice(0, 1 + random.below(towns.length)))));
  return JSON.stringify({ total_items: count, total_pages: 1, page_number: 1, size: count, first_page: true, last_page: true, empty: false, contents });
}

function row(at: number, random: Random, vocabulary: Vocabulary, town: Town): Record<string, unknown> {
  const id = `5f7c1a00-0000-4000-8000-${String(at).padStart(12, '0')}`;
  return {
    id, status: 'active', name: `${vocabulary.name()} ${random.pick(subjects)}`, description: vocabulary.sentence(20 + random.below(40)), url: 'https://example.org/',
    organization: { id: `o-${String(at % 900)}`, name: `${town.name} ${random.pick(['Trust', 'Centre', 'Network'])}`, website: 'https://example.org/' },
    assured_date: `2026-0${String(1 + random.below(9))}-1${String(random.below(10))}`,
    ...(random.percent(40) && { fees_description: random.pick(['Free', 'Free for members', 'Pay what you can']) }),
    ...(random.percent(40) && { required_documents: [{ id: `d-${id}`, document: random.pick(['None', 'Photo ID', 'Proof of address']) }] }),
    ...(random.percent(30) && { minimum_age: random.pick([16, 18, 21]) }),
    phones: [{ id: `p-${id}`, number: '555-0100', type: random.pick(['voice', 'voice', 'voice', 'sms']) }],
    schedules: random.percent(80) ? schedules(id, random, town) : [],
    languages: Array.from({ length: random.below(3) }, () => random.pick(languages)),
    service_at_locations: random.percent(80) ? [{ id: `l-${id}`, location: location(id, random, vocabulary, town) }] : [],
    attributes: Array.from({ length: 1 + random.below(3) }, (_, place) => ({ id: `t-${String(place)}-${id}`, link_entity: 'service', taxonomy_term: { name: random.pick(random.percent(80) ? terms.topics : terms.audiences) } })),
  };
}

/** A working week, one schedule a day where lists write it so. */
function schedules(id: string, random: Random, { timeZone }: Town): Record<string, unknown>[] {
  const open = weekdays.slice(0, 5 + random.below(3));
  const opensAt = random.pick(['08:00', '09:00', '09:30', '10:00', '13:00']);
  const each = { freq: 'WEEKLY', interval: 1, opens_at: opensAt, closes_at: random.pick(['16:00', '17:00', '18:30', '21:00']), attributes: [{ label: 'timezone', value: timeZone }] };
  return (random.percent(60) ? [open.join()] : open).map(byday => ({ id: `${byday}-${id}`, byday, ...each }));
}

function location(id: string, random: Random, vocabulary: Vocabulary, town: Town): Record<string, unknown> {
  return {
    id: `p-${id}`, location_type: 'physical', name: `${vocabulary.name()} House`,
    latitude: Math.round((town.latitude + random.next() * 0.1) * 1e5) / 1e5, longitude: Math.round((town.longitude + random.next() * 0.1) * 1e5) / 1e5,
    addresses: [{ id: `a-${id}`, address_type: 'physical', address_1: `${String(1 + random.below(900))} ${vocabulary.name()} St`, city: town.name, state_province: town.state, postal_code: town.postcode, country: 'US' }],
    accessibility: random.percent(50) ? [{ id: `c-${id}`, description: random.pick(access) }] : [],
  };
}
