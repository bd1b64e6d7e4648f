import type { Random } from '../../feeds/seeds/random.ts';
import type { Channel } from '../../../src/protocol/channel.ts';
import { defined } from './defined.ts';
import { dialled, inventedPhone } from './numbers.ts';
import { hoursOf } from './resource-hours.ts';
import { type SeedRegion, seedRegions } from './words/regions.ts';
import type { ResourceWords } from './words/resource-words.ts';

interface Reached { slug: string; region: SeedRegion; words: ResourceWords; now: number }

/** No such code exists: it begins with 0 and is too short to be dialled anywhere. */
const shortCode = (region: SeedRegion): string => `0155${String(seedRegions.indexOf(region))}`;

const channel = (facts: Omit<Channel, 'languages'> & { languages?: string[] }): Channel => defined<Channel>({ languages: [], ...facts });

/** The ways to reach a helpline. What is shown and what is dialled are told apart. */
export function lineChannels({ slug, region, words, now }: Reached, random: Random): Channel[] {
  const phone = inventedPhone(random);
  const promises = { free: random.percent(85) ? true : undefined, anonymous: random.percent(70) ? true : undefined, showsOnBill: random.percent(60) ? false : random.percent(30) ? true : undefined, mayCallPolice: random.percent(50) ? random.percent(40) : undefined };
  const word = random.pick(words.keywords);
  const code = shortCode(region);
  const channels = [channel({ type: 'voice', display: random.percent(20) ? `${phone} (${words.press})` : phone, dial: dialled(phone), ...promises, languages: random.percent(15) ? [region.language, 'fr'] : [] })];
  if (random.percent(55)) channels.push(channel({ type: 'text', display: `${words.textTo.replace('{word}', word)} ${code}`, dial: code, body: word, ...promises }));
  if (random.percent(45)) channels.push(channel({ type: 'chat', display: words.chat, url: `https://chat.example.org/${slug}`, hours: random.percent(50) ? hoursOf(random, now, region.timeZone, ['evenings']) : undefined, free: true, anonymous: true }));
  if (random.percent(15)) channels.push(channel({ type: 'textphone', display: inventedPhone(random), free: true }));
  if (random.percent(15)) channels.push(channel({ type: 'video', display: words.join, url: `https://meet.example.org/${slug}`, languages: [region.signLanguage] }));
  if (random.percent(25)) channels.push(emailChannel(slug, words));
  return channels;
}

/** The ways to reach a place or the people who run it. */
export function placeChannels({ slug, words }: Reached, random: Random, isHidden: boolean): Channel[] {
  const phone = inventedPhone(random);
  const channels: Channel[] = isHidden || random.percent(80) ? [channel({ type: 'voice', display: phone, dial: dialled(phone) })] : [];
  if (!isHidden && random.percent(60)) channels.push(channel({ type: 'walk-in', display: words.walkIn }));
  if (random.percent(40)) channels.push(emailChannel(slug, words));
  if (random.percent(20)) channels.push(channel({ type: 'form', display: words.form, url: `https://example.org/call-me/${slug}` }));
  if (random.percent(30)) channels.push(channel({ type: 'web', display: `example.org/${slug}`, url: `https://example.org/${slug}` }));
  return channels.length > 0 ? channels : [channel({ type: 'walk-in', display: words.walkIn })];
}

function emailChannel(slug: string, words: ResourceWords): Channel {
  const address = `${slug}@example.org`;
  return channel({ type: 'email', display: `${words.write}: ${address}`, dial: address });
}
