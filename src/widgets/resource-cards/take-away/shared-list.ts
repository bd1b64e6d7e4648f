import { fromBase64Url, textOf, toBase64Url, utf8 } from '../../../device/bytes.ts';
import type { Channel } from '../../../protocol/channel.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { dialable } from './dialable.ts';
import { deflated, inflated } from './deflate.ts';

/** Where a shared list stands in the fragment of an address: `#support-list=…`. */
export const sharedListKey = 'support-list';

/** One resource of a shared list: enough to read and to call, also where the list that it came from cannot be had. */
export interface SharedItem {
  id: string;
  title: string;
  channel?: Pick<Channel, 'type' | 'display' | 'dial' | 'body'>;
}

/** What an address of ours can hold at most; anything longer was not made by us. */
const longestFragment = 8_000;
const mostSharedBytes = 5_000;
const longestId = 400;
const longestWords = 200;
const mostItems = 100;

/** The channels that fit, by one letter each. */
const letters = { v: 'voice', t: 'text', p: 'textphone' } as const;
/** What a phone may be told to dial: digits, letters and keys, never a scheme of its own. */
const dialled = /^[\p{L}\d+*#,;.() -]{1,40}$/u;
/** Characters that hide or turn round what stands beside them. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** Writes a list into few characters that an address may hold: a letter for the form, then base64url. Undefined where the list is too long for that. */
export async function encodeSharedList(resources: readonly Resource[]): Promise<string | undefined> {
  if (resources.length > mostItems) return undefined;
  const bytes = utf8(JSON.stringify(resources.map(written)));
  const small = await deflated(bytes);
  const [letter, shorter] = small && small.length < bytes.length ? ['d', small] : ['j', bytes];
  return shorter.length > mostSharedBytes ? undefined : letter + toBase64Url(shorter);
}

/** Reads the list out of the fragment of an address; undefined where there is none, or none that can be read. Never rejects. */
export async function decodeSharedList(fragment: string): Promise<SharedItem[] | undefined> {
  if (fragment.length > longestFragment) return undefined;
  try {
    const text = new URLSearchParams(fragment.replace(/^#/, '')).get(sharedListKey) ?? '';
    const bytes = fromBase64Url(text.slice(1));
    const plain = text.startsWith('d') ? await inflated(bytes) : text.startsWith('j') ? bytes : undefined;
    const rows: unknown = plain && JSON.parse(textOf(plain));
    if (!Array.isArray(rows) || rows.length > mostItems) return undefined;
    const items = new Map(rows.flatMap(item).map(one => [one.id, one]));
    return items.size > 0 ? [...items.values()] : undefined;
  } catch {
    return undefined; // whoever opens a damaged address sees the page as it is
  }
}

function written(resource: Resource): string[] {
  const { id, title } = resource;
  const channel = dialable(resource);
  const letter = Object.entries(letters).find(([, type]) => type === channel?.type)?.[0];
  if (!letter || !channel) return [id, words(title)];
  const { display, dial, body = '' } = channel;
  // what is dialled is mostly what is shown: then it is written once
  const row = [id, words(title), letter, words(display), dial === display ? '' : dial, words(body)];
  while (row.at(-1) === '') row.pop();
  return row;
}

/** One row as an item; none where it is not what we write. */
function item(row: unknown): SharedItem[] {
  if (!Array.isArray(row) || !row.every(cell => typeof cell === 'string')) return [];
  const [id = '', rawTitle = '', letter = '', rawDisplay = '', rawDial = '', rawBody = ''] = row;
  const title = words(rawTitle);
  if (id === '' || id.length > longestId || title === '') return [];
  const display = words(rawDisplay);
  const dial = rawDial || display;
  const body = words(rawBody);
  const type = Object.hasOwn(letters, letter) ? letters[letter as keyof typeof letters] : undefined;
  return [type && dialled.test(dial) ? { id, title, channel: { type, display, dial, ...(body && { body }) } } : { id, title }];
}

/** Words as they are shared: on one line, of a length that fits, with nothing hidden in them. */
function words(text: string): string {
  const shown = text.replace(unseen, ' ').trim().slice(0, longestWords);
  return shown.replace(/\p{Surrogate}/gu, '').trim(); // half a character may be left of what was cut
}
