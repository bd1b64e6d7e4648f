import { Random } from '../../feeds/seeds/random.ts';
import type { Group } from '../../../src/protocol/group.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import type { ResourceKind } from '../../../src/protocol/resource-facets.ts';
import { terms } from '../../../src/protocol/terms.ts';
import { defined } from './defined.ts';
import { eventSchedule } from './event-schedule.ts';
import { seedGroups } from './groups.ts';
import { lineChannels, placeChannels } from './resource-channels.ts';
import { type ResourceDraft, resourceDrafts } from './resource-draft.ts';
import { hoursOf, lineHours, nightHours } from './resource-hours.ts';
import { dateFrom, instantFrom } from './seed-dates.ts';
import { organizationOf } from './seed-organization.ts';
import { placeIn } from './seed-place.ts';

type Facts = Partial<Resource>;

interface Around { random: Random; now: number; groups: readonly Group[] }

/**
 * The invented resources of the reference endpoint, of every kind: the same on every run, but for dates, which lie around `now`.
 * @param groups - The groups that stories open onto.
 */
export function seedResources(now: number, groups: readonly Group[] = seedGroups(now)): Resource[] {
  const around = { random: new Random(400), now, groups };
  return resourceDrafts().map(draft => resourceOf(draft, around));
}

const factsOf: Record<ResourceKind, (draft: ResourceDraft, around: Around) => Facts> = {
  service: serviceFacts, helpline: helplineFacts, guide: guideFacts, offer: offerFacts, request: requestFacts, event: eventFacts, story: storyFacts,
};

function resourceOf(draft: ResourceDraft, around: Around): Resource {
  const { kind, language, text, at, words, slug } = draft;
  const { random, now } = around;
  const checkedDays = Math.floor(random.next() ** 2 * 730);
  const plainShown = text.plain !== undefined && random.percent(70);
  return defined<Resource>({
    id: `${kind}-${slug}-${String(at + 1).padStart(3, '0')}`,
    kind,
    title: filledIn(text.title, draft),
    summary: text.summary,
    body: text.body,
    language,
    topics: [...text.topics],
    audiences: [...(text.audiences ?? [])],
    channels: [],
    places: [],
    languages: [],
    accessibility: [],
    contentNotes: [...(text.contentNotes ?? [])],
    concerns: [],
    schedule: [],
    plain: plainShown ? { title: filledIn(text.title, draft), body: text.plain } : undefined,
    updatedAt: instantFrom(now, -checkedDays - random.below(30)),
    links: random.percent(15) ? [{ url: `https://example.org/read/${slug}`, label: words.readMore }] : [],
    ...factsOf[kind](draft, around),
  });
}

const filledIn = (text: string, { town, region }: ResourceDraft): string => text.replace('{town}', town.name).replace('{region}', region.name);
const spokenThere = ({ language, region }: ResourceDraft, random: Random): string[] => [...new Set([language, ...(random.percent(30) ? [random.pick(['en', 'es', 'ar', 'fr', 'so', region.signLanguage])] : [])])];
/** Spread over the last two years, more of it lately. */
const checked = ({ random, now }: Around): Facts => ({ checkedAt: random.percent(92) ? dateFrom(now, -Math.floor(random.next() ** 2 * 730)) : undefined, confirmedAt: random.percent(15) ? instantFrom(now, -random.below(60)) : undefined });

function serviceFacts(draft: ResourceDraft, around: Around): Facts {
  const { region, town, text, words, slug, at } = draft;
  const { random, now } = around;
  // Where people flee to is told on the phone.
  const isHidden = text.topics.includes('domestic-abuse');
  const sleeps = text.minimumAge === 18 && text.unit !== undefined;
  const maximum = 4 + random.below(20);
  return {
    organization: organizationOf(region, at),
    channels: placeChannels({ slug, region, words, now }, random, isHidden),
    places: isHidden ? [{ town: town.name, latitude: town.latitude, longitude: town.longitude, approximate: true, region: [region.name, town.name] }]
      : Array.from({ length: !sleeps && random.percent(10) ? 2 : 1 }, () => placeIn(region, town, random, words.placeNotes)),
    hours: hoursOf(random, now, region.timeZone, sleeps ? nightHours : undefined, words),
    cost: random.percent(80) ? { free: true } : random.percent(60) ? { free: false, notes: random.pick(words.costs) } : undefined,
    eligibility: text.minimumAge !== undefined || random.percent(35)
      ? defined({ notes: text.minimumAge === undefined ? filledIn(random.pick(words.eligibility), draft) : undefined, minimumAge: text.minimumAge, maximumAge: text.maximumAge }) : undefined,
    documents: random.percent(45) ? [] : random.percent(45) ? [...new Set([random.pick(words.documents), random.pick(words.documents)])] : undefined,
    languages: spokenThere(draft, random),
    accessibility: random.percent(75) ? [...new Set(Array.from({ length: 1 + random.below(4) }, () => random.pick(terms.accessibility)))] : [],
    alert: random.percent(9) ? random.pick(words.alerts) : undefined,
    status: random.percent(5) ? 'closed' : random.percent(6) ? 'paused' : random.percent(70) ? 'active' : undefined,
    capacity: text.unit !== undefined && random.percent(80) ? defined({ available: random.below(maximum), maximum, unit: text.unit, notes: random.percent(50) ? random.pick(words.capacityNotes) : undefined }) : undefined,
    source: random.percent(40) ? { name: organizationOf(region, at + 1).name, url: `https://example.org/lists/${region.slug}` } : undefined,
    ...checked(around),
  };
}

function helplineFacts(draft: ResourceDraft, around: Around): Facts {
  const { region, words, slug, at } = draft;
  const { random, now } = around;
  return {
    organization: organizationOf(region, at),
    channels: lineChannels({ slug, region, words, now }, random),
    hours: hoursOf(random, now, region.timeZone, lineHours),
    cost: { free: true },
    documents: random.percent(30) ? [] : undefined,
    languages: spokenThere(draft, random),
    accessibility: random.percent(30) ? ['deaf-friendly'] : [],
    status: random.percent(4) ? 'paused' : 'active',
    alert: random.percent(5) ? words.alerts[2] : undefined,
    ...checked(around),
  };
}

function guideFacts({ region, at }: ResourceDraft, around: Around): Facts {
  return { organization: organizationOf(region, at), cost: { free: true }, source: { name: organizationOf(region, at).name, url: `https://example.org/guides/${region.slug}` }, ...checked(around) };
}

/** Where about, never an address. */
function areaOf({ town }: ResourceDraft, random: Random): string {
  return town.districts.length > 0 ? `${random.pick(town.districts)}, ${town.name}` : town.name;
}

function offerFacts(draft: ResourceDraft, { random, now }: Around): Facts {
  return {
    area: areaOf(draft, random),
    quantity: draft.text.unit === undefined ? undefined : 1 + random.below(9),
    cost: { free: true },
    status: random.percent(88) ? 'active' : 'paused',
    expiresAt: instantFrom(now, random.percent(20) ? 1 + random.below(5) : 6 + random.below(80)),
    languages: spokenThere(draft, random),
    updatedAt: instantFrom(now, -random.below(40)),
  };
}

function requestFacts(draft: ResourceDraft, { random, now }: Around): Facts {
  return {
    area: areaOf(draft, random),
    status: random.percent(80) ? 'active' : 'met',
    expiresAt: instantFrom(now, random.percent(30) ? 1 + random.below(5) : 6 + random.below(40)),
    languages: [draft.language],
    updatedAt: instantFrom(now, -random.below(20)),
  };
}

function eventFacts(draft: ResourceDraft, around: Around): Facts {
  const { region, town, text, words, slug, at } = draft;
  const { random, now } = around;
  const attendance = text.isCourse ? random.pick(['in-person', 'hybrid', 'online'] as const) : 'in-person';
  return {
    organization: organizationOf(region, at),
    schedule: eventSchedule(random, now, region.timeZone, text.isCourse),
    attendance: random.percent(95) ? attendance : 'suspended',
    places: attendance === 'online' ? [] : [placeIn(region, town, random, words.placeNotes)],
    channels: attendance === 'in-person' ? [] : [{ type: 'video', display: words.join, url: `https://meet.example.org/${slug}`, languages: [] }],
    cost: random.percent(85) ? { free: true } : { free: false, notes: random.pick(words.costs) },
    project: at % 3 === 0 ? words.projects[(at / 3) % words.projects.length] : undefined,
    languages: spokenThere(draft, random),
    accessibility: random.percent(70) ? [random.pick(terms.accessibility), 'step-free'] : [],
    ...checked(around),
  };
}

function storyFacts({ text, language, at }: ResourceDraft, { groups }: Around): Facts {
  const related = groups.filter(group => group.languages[0] === language && group.topics.some(topic => text.topics.some(own => own === topic)) && group.attendance !== 'suspended');
  return { byline: text.byline, group: related[at % Math.max(1, related.length)]?.id };
}
