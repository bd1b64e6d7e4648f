import { isolated } from '../../../i18n/isolated.ts';
import { primary } from '../../../i18n/language.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { number } from '../../../i18n/plural.ts';
import { termLabel } from '../../../i18n/terms/index.ts';
import type { Saying } from './clause.ts';
import { daysAgo, daysSince } from './freshness.ts';
import { brief, cut, listed } from './lists.ts';
import { whenLine } from './when-line.ts';

/** How many people still fit in is an old story after so many days. */
const freshDays = 2;

const note = (text: string): string => isolated(brief(text));

/** Whether it is there now. */
export const when: Saying = (resource, setting) => {
  const line = whenLine(resource, setting);
  if (!line) return undefined;
  return { ...line, known: line.state !== 'unknown', tone: line.state === 'open' ? 'good' : line.state === 'closed' ? 'warn' : undefined };
};

/** What it costs; where it is free and something is said besides, both. */
export const cost: Saying = ({ cost: price }, { words }) => {
  const { free, notes } = price ?? {};
  if (free === undefined) return notes === undefined ? { text: words.costUnknown, field: 'cost', known: false } : { text: words.costNotes(note(notes)), field: 'cost.notes' };
  const fact = free ? words.free : words.notFree;
  return { text: notes === undefined ? fact : words.withNotes(fact, note(notes)), field: 'cost.free', tone: free ? 'good' : undefined };
};

/** What to bring. */
export const documents: Saying = ({ documents: list }, { words }) => {
  if (!list) return { text: words.documentsUnknown, field: 'documents', known: false };
  return list.length === 0 ? { text: words.noDocuments, field: 'documents', tone: 'good' } : { text: words.bring(listed(list, words, words.semicolon)), field: 'documents' };
};

/** Who can come. */
export const who: Saying = ({ eligibility }, { words, tag }) => {
  const { minimumAge, maximumAge, notes } = eligibility ?? {};
  const [from, to] = [minimumAge, maximumAge].map(age => (age === undefined ? undefined : number(tag, age)));
  const hasAges = (from ?? to) !== undefined;
  if (!hasAges) return notes === undefined ? undefined : { text: words.whoNotes(note(notes)), field: 'eligibility.notes' };
  const ages = words.ages(from, to);
  return { text: notes === undefined ? ages : words.withNotes(ages, note(notes)), field: minimumAge === undefined ? 'eligibility.maximumAge' : 'eligibility.minimumAge' };
};

/** How many people still fit in, and as of when where that is not new. */
export const capacity: Saying = ({ capacity: room }, { words, tag, now }, asOf) => {
  const { available, unit, notes } = room ?? {};
  if (available === undefined) return notes === undefined ? undefined : { text: note(notes), field: 'capacity.notes' };
  const days = daysSince(asOf, now);
  const isFull = available === 0;
  const text = isFull ? words.full : `${unit === undefined ? words.places : isolated(unit)}: ${words.remaining(available)}`;
  return { text: days !== undefined && days >= freshDays ? `${text} (${daysAgo(tag, days)})` : text, field: 'capacity.available', tone: isFull ? 'warn' : undefined };
};

/** How many of a thing are left. */
export const quantity: Saying = ({ quantity: count }, { words }) =>
  count === undefined ? undefined : count === 0 ? { text: words.noneLeft, field: 'quantity', tone: 'warn' } : { text: words.remaining(count), field: 'quantity' };

/** Which languages are spoken there, or else on some way to reach it; nothing where it is the page's own and no other. */
export const languages: Saying = (resource, setting) => {
  const own = resource.languages.length > 0;
  const all = [...new Set(own ? resource.languages : resource.channels.flatMap(channel => channel.languages))];
  const isVisitors = (one: string): boolean => primary(one) === primary(setting.tag);
  if (all.every(isVisitors)) return undefined;
  const mine = all.filter(isVisitors);
  return { text: listed([...mine, ...all.filter(one => !isVisitors(one))].map(one => languageName(one, setting.tag)), setting.words), field: own ? 'languages' : 'channels' };
};

/** That a text is in another language than the page. */
export const otherLanguage: Saying = ({ language }, { words, tag }) =>
  language === undefined || primary(language) === primary(tag) ? undefined : { text: words.inLanguage(languageName(language, tag)), field: 'language' };

/** What makes it possible to come, and where; asked of what has a door and no other. */
export const access: Saying = ({ accessibility, places, attendance: how }, { words }) => {
  const [place, ...others] = places;
  if (accessibility.length === 0) return place && !place.approximate && how !== 'online' ? { text: words.accessUnknown, field: 'accessibility', known: false } : undefined;
  const list = listed(accessibility.map(term => termLabel(term, words.terms)), words);
  const door = others.length > 0 || place?.approximate ? undefined : place?.address ?? place?.name;
  return { text: door === undefined ? list : words.accessAt(list, note(door)), field: 'accessibility', tone: 'good' };
};

/** Where about, of what has no address. */
export const area: Saying = ({ area: where }) => (where === undefined ? undefined : { text: note(where), field: 'area' });

/** In person, online, or both. */
export const attendance: Saying = ({ attendance: how }, { words }) =>
  how === undefined || how === 'suspended' ? undefined : { text: words.attendance[how], field: 'attendance' };

/** What a reader may want to know before opening it. */
export const contentNotes: Saying = ({ contentNotes: list }, { words }) =>
  list.length === 0 ? undefined : { text: words.beforeReading(listed(list, words, words.semicolon)), field: 'contentNotes', tone: 'warn' };

/** That it is there in plain words too. */
export const plainWords: Saying = ({ plain }, { words }) => (plain?.body === undefined ? undefined : { text: words.plainWords, field: 'plain.body' });

/** Who told it. */
export const byline: Saying = ({ byline: name }, { words }) => (name === undefined ? undefined : { text: words.by(isolated(cut(name))), field: 'byline' });
