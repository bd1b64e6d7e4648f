import { slugOf } from '../../../connectors/reading/codes.ts';
import { resourceWith } from '../../../connectors/resources/blank.ts';
import { spokenLanguage } from '../../../connectors/resources/languages.ts';
import { summaryAndBody } from '../../../connectors/resources/prose.ts';
import { TakenIds } from '../../../connectors/taken-ids.ts';
import { resourceKinds } from '../../../protocol/resource-facets.ts';
import type { Resource } from '../../../protocol/resource.ts';
import type { Finding, Rows } from '../../../protocol/rows.ts';
import { readAttributes } from './card-attributes.ts';
import { readChannels } from './card-channels.ts';
import { CardFacts, dateText } from './card-facts.ts';
import { readPlaces } from './card-place.ts';
import { oneLine } from './card-text.ts';
import { readHours, readSchedule, readZone, type CardClock } from './card-times.ts';
import { headingOf, readPlain, readWords } from './card-words.ts';

/** What the page around the cards says for those that do not say it themselves. */
interface PageFacts {
  /** IANA zone of clock times. */
  timeZone?: string;
  /** BCP 47 tag of the words. */
  language?: string;
}

const tag = 'resource-card';
const longestId = 300;

/**
 * Reads the `<resource-card>` elements that somebody wrote into a page, and changes none of them. Only words are kept, no markup. What
 * cannot be read is left out alone and noted with its attribute; a card without a heading is set aside. Rows count the cards, from 1.
 */
export function readCards(host: Element, options: PageFacts = {}): Rows<Resource> {
  const read: Rows<Resource> = { rows: [], rejected: [], dropped: [] };
  const ids = new TakenIds();
  const cards = [...host.querySelectorAll(tag)].filter(card => !card.parentElement?.closest(tag));
  cards.forEach((card, at) => {
    const dropped: Finding[] = [];
    const resource = readCard(new CardFacts(card, at + 1, dropped), options);
    if (!resource) read.rejected.push({ row: at + 1, field: 'h3', why: 'the card has no heading, and nothing to call it by' });
    else {
      read.rows.push({ ...resource, id: ids.take(resource.id) });
      read.dropped.push(...dropped);
    }
  });
  return read;
}

function readCard(facts: CardFacts, page: PageFacts): Resource | undefined {
  const card = facts.element;
  const heading = headingOf(card);
  const title = heading && facts.words('h3', oneLine(heading.textContent));
  if (title === undefined) return undefined;
  const lang = card.closest('[lang]')?.getAttribute('lang') ?? page.language;
  const clock: CardClock = { timeZone: readZone(facts, page.timeZone), language: lang ? spokenLanguage(lang) : undefined };
  const channels = readChannels(facts, clock);
  const isChannel = (element: Element): boolean => channels.has(element);
  const told = facts.words('p', readWords(card, heading, isChannel));
  const kind = facts.choice('kind', resourceKinds) ?? (facts.element.hasAttribute('start') ? 'event' : 'service');
  const resource = resourceWith({
    id: card.id.slice(0, longestId) || slugOf(title).slice(0, longestId),
    kind, title, ...summaryAndBody(told), language: clock.language, plain: readPlain(facts),
    ...readAttributes(facts),
    channels: [...new Set(channels.values())],
    places: readPlaces(facts, isChannel),
    hours: readHours(facts, clock),
    schedule: readSchedule(facts, clock, timeIn(card, kind === 'event' ? ':not([data-checked])' : undefined)),
    checkedAt: facts.date('checked') ?? dateText(timeIn(card, '[data-checked]') ?? timeIn(card, kind === 'event' ? undefined : '')),
  });
  facts.noteUnknown();
  return resource;
}

/** The date of the first `<time>` that fits; no selector, none. */
const timeIn = (card: Element, fits: string | undefined): string | undefined =>
  fits === undefined ? undefined : card.querySelector(`time[datetime]${fits}`)?.getAttribute('datetime') ?? undefined;
