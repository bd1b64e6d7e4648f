import { dayName } from '../../../i18n/age.ts';
import type { Channel } from '../../../protocol/channel.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { hoursAsides, openingLine, openingLines } from './hours-lines.ts';
import type { TakeAwaySetting } from './setting.ts';

/** What is taken along of one resource: its title, and a line of plain words for each fact. */
export interface Listing {
  title: string;
  lines: readonly string[];
}

/** All that matters of a resource once the page is out of reach. */
export function listing(resource: Resource, setting: TakeAwaySetting): Listing {
  const { words, tag } = setting;
  const { title, alert, status, channels, places, hours, schedule, links, cost, documents, checkedAt } = resource;
  const when = [...schedule.map(meeting => openingLine(meeting, meeting.timeZone, setting)), ...(hours ? openingLines(hours, setting) : [])];
  const known = new Set(channels.map(({ url }) => url));
  return {
    title,
    lines: [
      ...(alert ? [alert] : []),
      ...(status && status !== 'active' ? [words.status[status]] : []),
      ...channels.map(channel => reachLine(channel, setting)),
      ...places.map(placeText).filter(Boolean).map(words.where),
      ...links.filter(({ url }) => !known.has(url)).map(({ url }) => words.web(url)),
      ...when.map(words.hours),
      ...(hours ? hoursAsides(hours, setting) : []),
      ...costLines(cost, setting),
      ...(documents ? [documents.length > 0 ? words.bring(documents.join('; ')) : words.bringNothing] : []),
      checkedAt ? words.checked(dayName(tag, checkedAt)) : words.notChecked,
    ],
  };
}

/** What fits on a card: how to reach it and where it is. */
export function shortListing({ title, channels, places, links }: Resource, { words }: TakeAwaySetting): Listing {
  const [place] = places.map(placeText).filter(Boolean);
  const reach = channels.slice(0, 3).map(channel => reachText(channel, words));
  return { title, lines: [...reach, ...(place ? [place] : []), ...(reach.length > 0 || place || !links[0] ? [] : [links[0].url])] };
}

/** How to reach somebody, as written there; the keyword of a text line in words. */
export function reachText({ type, display, body }: Channel, words: TakeAwaySetting['words']): string {
  return type === 'text' && body !== undefined && !display.includes(body) ? words.keyword(body, display) : words.reach[type](display);
}

function reachLine(channel: Channel, setting: TakeAwaySetting): string {
  const { url, display, hours } = channel;
  const address = url !== undefined && bare(url) !== bare(display) ? ` ${url}` : '';
  const when = hours ? [...openingLines(hours, setting), ...hoursAsides(hours, setting)].join('; ') : '';
  return `${reachText(channel, setting.words)}${address}${when && ` (${when})`}`;
}

/** An address as people write it. */
const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

const placeText = ({ name, address, region, notes }: Resource['places'][number]): string => [name, address ?? region.join(', '), notes].filter(Boolean).join(', ');

function costLines(cost: Resource['cost'], { words }: TakeAwaySetting): string[] {
  const parts = [cost?.free === undefined ? undefined : cost.free ? words.free : words.notFree, cost?.notes].filter(part => part !== undefined);
  return parts.length > 0 ? [words.cost(parts.join('; '))] : [];
}
