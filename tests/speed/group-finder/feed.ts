import { Random } from '../../../demo/feeds/seeds/random.ts';
import { makeTowns, type Town } from '../list/places.ts';
import { Vocabulary } from '../list/words.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const times = ['07:00', '09:30', '12:00', '12:15', '17:30', '18:00', '18:30', '19:00', '19:00', '19:30', '19:30', '20:00', '20:00', '21:00', '22:00'];
const beginnings = ['New', 'Quiet', 'Open', 'Early', 'Steady', 'Living', 'Second', 'Common', 'Daily', 'Downtown'];
const middles = ['Hope', 'Serenity', 'Recovery', 'Courage', 'Morning', 'Harbor', 'Friends', 'Grief', 'Anxiety', 'Carers', 'Steps', 'Café'];
const ends = ['Group', 'Circle', 'Meeting', 'Fellowship', 'Together'];
const houses = ['St. Mark’s Church', 'Public Library', 'Community Center', 'First Methodist Church', 'Alano Club', 'Memorial Hospital', 'Senior Center', 'Town Hall', 'Trinity Lutheran Church', 'VFW Hall'];
const types = ['O', 'O', 'O', 'C', 'D', 'D', 'B', 'BE', 'ST', 'SP', 'LIT', 'MED', 'W', 'M', 'Y', 'LGBTQ', 'X', 'X', 'XB', 'CF', 'S', 'EN', 'FR', 'DR', 'GR', 'TR', 'A', 'POC', 'SEN', 'ASL'];
const seed = 20_260;

/** The same made-up list on every run: as many groups as asked for, as Meeting Guide JSON of about 600 bytes a row, written as PHP writes it. */
export function makeFeed(groups: number): string {
  const random = new Random(seed);
  const vocabulary = new Vocabulary(random);
  const towns = makeTowns(random, vocabulary);
  const rows = Array.from({ length: groups }, (_, at) => JSON.stringify(row(at, random, vocabulary, townFor(random, towns))));
  return asPhp(`[${rows.join(',')}]`);
}

/** Most groups meet in the larger towns. */
const townFor = (random: Random, towns: readonly Town[]): Town => random.pick(towns.slice(0, 1 + random.below(towns.length)));

/** Most feeds come from PHP, which escapes what is not ASCII. */
const asPhp = (json: string): string => json.replace(/[\u0080-\uffff]/g, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);

function row(at: number, random: Random, vocabulary: Vocabulary, town: Town): Record<string, unknown> {
  const day = random.below(7);
  const time = random.pick(times);
  const name = nameOf(day, random, vocabulary);
  return {
    slug: `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${String(at)}`,
    name,
    day,
    time,
    ...(random.percent(70) && { end_time: hourAfter(time) }),
    ...(random.percent(92) && { timezone: town.timeZone }),
    types: Array.from({ length: 1 + random.below(4) }, () => random.pick(types)),
    notes: vocabulary.sentence(10 + random.below(31)),
    ...(random.percent(50) && { group: name }),
    updated: `2026-0${String(1 + random.below(9))}-1${String(random.below(10))} 10:00:00`,
    ...whereabouts(at, random, vocabulary, town),
  };
}

function nameOf(day: number, random: Random, vocabulary: Vocabulary): string {
  const first = random.percent(30) ? `${weekdays[day] ?? ''} Night` : random.percent(40) ? vocabulary.name() : random.pick(beginnings);
  return [first, random.pick(middles), random.pick(ends)].join(' ');
}

function whereabouts(at: number, random: Random, vocabulary: Vocabulary, town: Town): Record<string, unknown> {
  const link = `https://meet.example.org/j/${String(8_000_000_000 + at * 37)}`;
  const { regions } = town;
  if (random.percent(25)) return { attendance_option: 'online', conference_url: link, conference_url_notes: `Passcode ${String(100_000 + random.below(900_000))}`, conference_phone: '+15550100', regions };
  return {
    attendance_option: random.percent(15) ? 'hybrid' : 'in_person',
    location: random.pick(houses),
    formatted_address: `${String(1 + random.below(2000))} ${vocabulary.name()} St, ${town.name}, ${town.state} ${town.postcode}, USA`,
    city: town.name,
    postal_code: town.postcode,
    regions,
    latitude: round(town.latitude + random.next() * 0.1),
    longitude: round(town.longitude + random.next() * 0.1),
    ...(random.percent(30) && { location_notes: vocabulary.sentence(5) }),
    ...(random.percent(15) && { conference_url: link }),
  };
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
const hourAfter = (time: string): string => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;
