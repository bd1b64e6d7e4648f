import { Random } from '../../feeds/seeds/random.ts';
import type { Group, Online, Place } from '../../../src/protocol/group.ts';
import { terms } from '../../../src/protocol/terms.ts';
import { defined } from './defined.ts';
import { type Manner, drawManner, scheduleOf } from './group-schedule.ts';
import { inventedPhone } from './numbers.ts';
import { dateFrom, instantFrom } from './seed-dates.ts';
import { organizationOf } from './seed-organization.ts';
import { placeIn } from './seed-place.ts';
import { groupsArabic } from './words/groups-ar.ts';
import { groupsEnglish } from './words/groups-en.ts';
import { groupsSpanish } from './words/groups-es.ts';
import { type SeedRegion, type SeedTown, seedRegions } from './words/regions.ts';
import type { GroupWords, SeedLanguage, Theme } from './words/theme.ts';

const groupCount = 1_500;
const wordsIn: Record<SeedLanguage, GroupWords> = { en: groupsEnglish, es: groupsSpanish, ar: groupsArabic };
/** Out of twenty. */
const languages: readonly SeedLanguage[] = [...new Array<SeedLanguage>(12).fill('en'), ...new Array<SeedLanguage>(5).fill('es'), ...new Array<SeedLanguage>(3).fill('ar')];
const attendances = [...new Array<'in-person'>(12).fill('in-person'), ...new Array<'online'>(4).fill('online'), ...new Array<'hybrid'>(3).fill('hybrid')] as const;
const inRooms = terms.accessibility.filter(term => term !== 'captions');
const accessOf = ['open', 'open', 'open', 'closed', 'referral'] as const;

interface Draft { language: SeedLanguage; words: GroupWords; theme: Theme; region: SeedRegion; town: SeedTown; manner: Manner; at: number }

/** The invented groups of the reference endpoint: the same on every run, but for dates, which lie around `now`. */
export function seedGroups(now: number): Group[] {
  const random = new Random(1_500);
  const groups: Group[] = [];
  while (groups.length < groupCount) {
    const draft = drafted(random, groups.length);
    const group = groupOf(draft, random, now);
    groups.push(group);
    // Some groups meet in ways that no single rule tells: rows of their own, of one series.
    if (random.percent(6) && groups.length < groupCount && group.attendance !== 'suspended') {
      group.series = `series-${group.id}`;
      groups.push({ ...group, id: `${group.id}-b`, schedule: scheduleOf(random.pick(['weekly', 'nth', 'several']), random, now, draft.region.timeZone) });
    }
  }
  return groups;
}

function drafted(random: Random, at: number): Draft {
  const language = random.pick(languages);
  const words = wordsIn[language];
  // A language is at home in some regions, and a guest in a few.
  const home = seedRegions.filter(region => region.language === language);
  const guest = seedRegions.filter(region => region.also === language);
  const region = random.pick(guest.length > 0 && random.percent(20) ? guest : home);
  return { language, words, theme: random.pick(words.themes), region, town: region.towns[random.percent(45) ? 0 : random.below(region.towns.length)] ?? random.pick(region.towns), manner: drawManner(random), at };
}

function groupOf(draft: Draft, random: Random, now: number): Group {
  const { language, words, theme, region, town, manner, at } = draft;
  const attendance = attendanceOf(theme, random);
  const inPerson = attendance !== 'online';
  const checkedDays = Math.floor(random.next() ** 2 * 730);
  return defined<Group>({
    id: `${town.slug}-${theme.topics[0] ?? 'group'}-${String(at + 1).padStart(4, '0')}`,
    name: nameOf(draft, random),
    description: descriptionOf(draft, attendance, random),
    topics: [...theme.topics],
    audiences: theme.audiences && random.percent(85) ? [...theme.audiences] : [],
    formats: theme.formats && random.percent(85) ? [...theme.formats] : [],
    languages: random.percent(8) ? [...new Set([language, random.pick(['en', 'es', 'ar', 'fr', 'so'])])] : [language],
    attendance,
    facilitation: random.percent(85) ? random.pick(['peer', 'peer', 'peer', 'shared', 'professional']) : undefined,
    schedule: scheduleOf(manner, random, now, region.timeZone),
    place: inPerson ? placeOf(draft, random) : undefined,
    online: attendance === 'online' || attendance === 'hybrid' ? onlineOf(draft, random) : undefined,
    cost: random.percent(85) ? { free: true } : random.percent(70) ? { free: false, notes: inPerson ? random.pick(words.costs) : words.costs[0] } : undefined,
    joining: joiningOf(draft, random),
    accessibility: inPerson ? accessibilityOf(random) : random.percent(50) ? ['captions'] : [],
    size: random.percent(60) ? 4 + random.below(16) : undefined,
    contact: random.percent(30) ? { phone: inventedPhone(random), email: `hello-${String(at + 1)}@example.org` } : undefined,
    links: random.percent(25) ? [{ url: `https://example.org/groups/${String(at + 1)}`, label: words.page }] : [],
    organization: random.percent(92) ? organizationOf(region, at) : undefined,
    whatToExpect: random.percent(55) && !isOutside(theme) ? random.pick(inPerson ? words.whatToExpect : words.whatToExpectOnline) : undefined,
    checkedAt: random.percent(90) ? dateFrom(now, -checkedDays) : undefined,
    updatedAt: random.percent(50) ? instantFrom(now, -checkedDays - random.below(20)) : undefined,
    concerns: [],
    feedback: random.percent(60) ? { email: `lists-${region.slug}@example.org` } : undefined,
  });
}

const isOutside = (theme: Theme): boolean => theme.formats?.includes('walking') ?? false;
/** Where such a group meets is told on the phone: nobody's violent partner reads it in a list. */
const isHidden = (theme: Theme): boolean => theme.topics.includes('domestic-abuse');

function attendanceOf(theme: Theme, random: Random): Group['attendance'] {
  if (random.percent(3)) return 'suspended';
  if (isOutside(theme)) return 'in-person';
  return random.percent(4) ? undefined : random.pick(attendances);
}

function placeOf({ theme, region, town, words }: Draft, random: Random): Place {
  if (isHidden(theme)) return { town: town.name, latitude: town.latitude, longitude: town.longitude, approximate: true, region: [region.name, town.name] };
  return placeIn(region, town, random, words.placeNotes);
}

function onlineOf({ region, words, at }: Draft, random: Random): Online {
  return defined<Online>({
    url: `https://meet.example.org/${region.slug}/${String(at + 1)}`,
    phone: random.percent(35) ? inventedPhone(random) : undefined,
    notes: random.percent(60) ? random.pick(words.onlineNotes) : undefined,
  });
}

/** Many groups of one name are told apart by their town. */
function nameOf({ language, theme, town }: Draft, random: Random): string {
  const name = random.pick(theme.names);
  return random.percent(35) ? `${name}${language === 'ar' ? ' - ' : ', '}${town.name}` : name;
}

function descriptionOf({ words, theme, manner }: Draft, attendance: Group['attendance'], random: Random): string {
  const about = random.pick(theme.abouts);
  const tail = random.pick(attendance === 'online' || isOutside(theme) ? words.tails : [...words.tails, ...words.tailsInRoom]);
  const ending = attendance === 'suspended' ? random.pick(words.suspended) : manner === 'ended' ? random.pick(words.ended) : random.percent(75) ? tail : '';
  return [about, ending].filter(part => part !== '').join(' ');
}

function joiningOf({ words, theme }: Draft, random: Random): Group['joining'] {
  if (isHidden(theme)) return { access: 'referral', notes: words.referrals[0] };
  const access = random.pick(accessOf);
  const notes = access === 'referral' ? random.pick(words.referrals) : access === 'closed' && random.percent(50) ? random.pick(words.closed) : undefined;
  return random.percent(90) ? defined({ access, notes }) : undefined;
}

function accessibilityOf(random: Random): string[] {
  return random.percent(75) ? [...new Set(Array.from({ length: 1 + random.below(4) }, () => random.pick(inRooms)))] : [];
}
