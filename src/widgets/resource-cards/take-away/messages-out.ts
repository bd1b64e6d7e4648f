import type { Resource } from '../../../protocol/resource.ts';
import { dialable } from './dialable.ts';
import { reachText, shortListing } from './listing.ts';
import { plainText } from './plain-text.ts';
import type { TakeAwaySetting } from './setting.ts';

/** A link that opens the person's own app with words in it, and how many resources there was room for. */
export interface Outgoing {
  href: string;
  fit: number;
}

/** Four text messages in a row: some phones drop what is longer. Letters beyond the oldest alphabet take more than twice the room. */
const smsLetters = { plain: 4 * 153, any: 4 * 67 };
/** Some mail programs cut the address that opens them at 2,000 characters. */
const longestHref = 1_900;

/** A text message with title and number of as many resources as fit; to nobody: the person chooses. */
export function smsOf(resources: readonly Resource[], { words }: TakeAwaySetting): Outgoing {
  const lines = resources.map(resource => smsLine(resource, words));
  const fits = (text: string): boolean => text.length <= (/[^\n -~]/.test(text) ? smsLetters.any : smsLetters.plain);
  const fit = mostThatFit(lines.length, count => fits(lines.slice(0, count).join('\n')));
  // both phones' ways to begin a body, in one
  return { href: `sms:?&body=${encoded(lines.slice(0, fit).join('\n'))}`, fit };
}

/** An e-mail with all there is to say, or where that is too long, with the short form of as many resources as fit. */
export function emailOf(resources: readonly Resource[], setting: TakeAwaySetting): Outgoing {
  const start = `mailto:?subject=${encoded(setting.words.list)}&body=`;
  const whole = start + encoded(plainText(resources, setting));
  if (whole.length <= longestHref) return { href: whole, fit: resources.length };
  const parts = resources.map(resource => {
    const { title, lines } = shortListing(resource, setting);
    return [title, ...lines].join('\n');
  });
  const of = (count: number): string => start + encoded(parts.slice(0, count).join('\n\n'));
  const fit = mostThatFit(parts.length, count => of(count).length <= longestHref);
  return { href: of(fit), fit };
}

function smsLine(resource: Resource, words: TakeAwaySetting['words']): string {
  const channel = dialable(resource) ?? resource.channels[0];
  if (!channel) return resource.title;
  return `${resource.title}: ${channel.body === undefined ? channel.display : reachText(channel, words)}`;
}

function mostThatFit(total: number, fits: (count: number) => boolean): number {
  let count = total;
  while (count > 0 && !fits(count)) count--;
  return count;
}

/** Text for an address, its lines broken as mail wants them (RFC 6068). A lone half of a character cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '').replaceAll('\n', '\r\n'));
