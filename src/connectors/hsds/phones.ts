import type { Channel } from '../../protocol/channel.ts';
import { none } from '../reading/gather.ts';
import type { Row } from '../reading/row.ts';
import { writtenNumber } from '../resources/numbers.ts';
import { partsOf } from '../resources/part.ts';
import { isWithheld } from '../resources/withheld.ts';
import { readSpoken } from './languages.ts';

const types: Record<string, Channel['type']> = { sms: 'text', text: 'text', texting: 'text', video: 'video', videophone: 'video', textphone: 'textphone', tty: 'textphone', tdd: 'textphone', minicom: 'textphone' };
const fax = /\b(?:tele)?fax\b|t[eé]l[eé]copie/i;
const keyword = /\b(?:text|sms|send)\s+(?:the word\s+)?["'“”]?([A-Z\d]{2,16})["'“”]?\s+to\s+([\d\s-]{3,})/i;
const longestLabel = 60;

/** A way to call, and words about it that are too long to stand beside the number. */
export interface ReadPhone {
  channel: Channel;
  notes?: string;
}

/** The phones of a service, a place or an organization. Faxes and what is marked as private are left out. */
export function readPhones(owner: Row, label?: string): ReadPhone[] {
  return partsOf(owner, 'phones').flatMap(part => readPhone(part, label) ?? []);
}

/** The phones of the people to ask for, by their desk and never by a person's name. */
export function readContactPhones(owner: Row): ReadPhone[] {
  return partsOf(owner, 'contacts').filter(contact => !isWithheld(contact)).flatMap(contact => {
    const desk = contact.text('department') ?? contact.text('title');
    const alone = contact.raw('phone') === undefined ? undefined : readNumber(contact, 'phone', 'voice', desk);
    return [...readPhones(contact, desk), ...(alone ? [alone] : [])];
  });
}

function readPhone(part: Row, label: string | undefined): ReadPhone | undefined {
  if (isWithheld(part)) {
    part.drop('number', 'is marked as private');
    return undefined;
  }
  const description = part.text('description');
  const type = part.mark('type').toLowerCase();
  if (fax.test(type) || fax.test((description ?? label ?? '').slice(0, 200))) return undefined;
  return readNumber(part, 'number', types[type] ?? 'voice', description ?? label);
}

function readNumber(part: Row, field: string, type: Channel['type'], description: string | undefined): ReadPhone | undefined {
  const given = part.text(field);
  const extension = part.mark('extension');
  const isExtension = /^\d{1,8}$/.test(extension);
  if (extension !== '' && !isExtension) part.drop('extension', 'is not a number');
  const written = given === undefined ? undefined : writtenNumber(given, isExtension ? extension : undefined);
  if (!written) return undefined;
  const [, word, code] = keyword.exec(given ?? '') ?? (type === 'text' ? keyword.exec(description ?? '') : undefined) ?? [];
  const isShort = description !== undefined && description.length <= longestLabel;
  const display = isShort && description !== written.display ? `${written.display} (${description})` : written.display;
  const channel: Channel = { type: word === undefined ? type : 'text', display, dial: written.dial ?? code?.replace(/\D/g, ''), body: word, languages: readSpoken(part).tags };
  return { channel: channel.languages.length > 0 ? channel : { ...channel, languages: none }, notes: isShort || description === undefined ? undefined : `${written.display}: ${description}` };
}

/** Ways to call, each once. */
export function withoutSameNumbers(phones: readonly ReadPhone[]): ReadPhone[] {
  const seen = new Set<string>();
  return phones.filter(({ channel: { type, display, dial } }) => {
    const key = `${type} ${dial ?? display} ${dial === undefined ? '' : (/ext\.?\s*\d+|x\s*\d+/i.exec(display)?.[0] ?? '')}`;
    return seen.size < seen.add(key).size;
  });
}
