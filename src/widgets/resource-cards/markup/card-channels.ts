import { emailAddress, webAddress } from '../../../connectors/reading/links.ts';
import type { Channel } from '../../../protocol/channel.ts';
import { CardFacts } from './card-facts.ts';
import { oneLine } from './card-text.ts';
import { readHours, type CardClock } from './card-times.ts';

/** Where a link leads, and how its number is written there. */
interface Target extends Partial<Pick<Channel, 'type' | 'dial' | 'body' | 'url'>> {
  written?: string;
}

/** The types of the contract: its own list comes with a validator, which a page does without. */
const channelTypes = ['voice', 'text', 'chat', 'video', 'textphone', 'email', 'form', 'web', 'walk-in'] as const satisfies Channel['type'][];
const ways = 'a[href], [data-channel]';
const direct = /^(tel|sms|mailto):(?:\/\/)?([^?&;]*)(.*)$/is;
/** What a phone can dial: digits, keys and pauses. */
const diallable = /^\+?[\d*#][\d*#,]*$/;
const separators = /[\s().\-\u2010-\u2013]/g;
/** Words that hold a number or an address: three digits, near each other. */
const telling = /(?:\p{Nd}\D{0,2}){3}|@/u;
const types = { tel: 'voice', sms: 'text', mailto: 'email' } as const;

/** The ways to reach somebody by the elements of a card that tell them. What is told twice is one. */
export function readChannels(card: CardFacts, clock: CardClock): Map<Element, Channel> {
  const channels = new Map<Element, Channel>();
  const first = new Map<string, Channel>();
  for (const way of card.element.querySelectorAll(ways)) {
    const apart = way.closest('[hidden], [data-plain]');
    // a way that holds a link is one way
    if ((apart && apart !== card.element) || way.parentElement?.closest('[data-channel]')) continue;
    const channel = readChannel(new CardFacts(way, card.row, card.dropped, 'data-'), clock);
    if (!channel) continue;
    const address = `${channel.type} ${channel.dial ?? channel.url ?? channel.display}`;
    const same = first.get(address) ?? channel;
    first.set(address, same);
    channels.set(way, same);
  }
  return channels;
}

function readChannel(way: CardFacts, clock: CardClock): Channel | undefined {
  const named = way.choice('channel', channelTypes);
  const link = way.element.matches('a[href]') ? way.element : way.element.querySelector('a[href]');
  const target = link instanceof HTMLAnchorElement ? targetOf(link, way) : {};
  const type = named ?? target?.type;
  if (!target || type === undefined) return undefined;
  const written = way.text('dial') ?? target.written;
  const dial = written && way.kept('dial', ((target.type ?? type) === 'email' ? emailAddress : diallableIn)(written), 'a number to dial', written);
  const display = displayOf(way.element, written) || target.url;
  if (display === undefined || (written !== undefined && dial === undefined)) return undefined;
  return {
    type, display, dial, body: way.text('body') ?? target.body, url: target.url, hours: readHours(way, clock), languages: way.languages('languages'),
    free: way.yes('free'), anonymous: way.yes('anonymous'), showsOnBill: way.yes('bill'), mayCallPolice: way.yes('police'),
  };
}

/** Where a link leads; undefined, and noted, where no visitor should be led. */
function targetOf(link: HTMLAnchorElement, way: CardFacts): Target | undefined {
  const href = (link.getAttribute('href') ?? '').trim();
  const [, scheme = '', to = '', more = ''] = direct.exec(href) ?? [];
  if (to !== '') return { type: types[scheme.toLowerCase() as keyof typeof types], written: decoded(to), body: bodyIn(scheme, more) };
  const url = webAddress(link.href);
  if (url !== undefined && !href.startsWith('#')) return { type: 'web', url };
  // a link to another part of the page is a link, and no way to reach anybody
  if (!href.startsWith('#')) way.drop('channel', `“${href.slice(0, 60)}” is no link for a card`);
  return undefined;
}

/** The keyword of a text line; the body of a letter is not the organisation's to write. */
const bodyIn = (scheme: string, more: string): string | undefined => (/^sms$/i.test(scheme) ? decoded(/[?&;]body=([^&]*)/i.exec(more)?.[1] ?? '') || undefined : undefined);

/** What is dialled of a number as it is written: digits are never added. */
function diallableIn(written: string): string | undefined {
  const dial = written.replace(separators, '');
  return diallable.test(dial) ? dial : undefined;
}

/** The words of a link. Where they tell no number, the number stands in their place: not everybody can call by pressing. */
function displayOf(way: Element, written = ''): string {
  const words = oneLine(way.textContent) || oneLine(way.getAttribute('aria-label') ?? '');
  return written === '' || telling.test(words) ? words : written;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
