import type { Channel } from '../../protocol/channel.ts';
import type { Resource } from '../../protocol/resource.ts';
import { none, orNothing } from '../reading/gather.ts';
import type { Row } from '../reading/row.ts';
import { wordOf } from '../reading/word.ts';
import { spokenLanguage } from '../resources/languages.ts';
import { writtenNumber } from '../resources/numbers.ts';
import { partsOf } from '../resources/part.ts';
import { isWithheld } from '../resources/withheld.ts';
import { sortWords } from '../resources/words.ts';
import { readOpeningHours } from './opening-hours.ts';

/** Who stands behind something: an organization, or its name. */
export function readContact(row: Row, field: string): Resource['organization'] {
  if (typeof row.raw(field) === 'string') return orNothing({ name: row.text(field) });
  const part = partsOf(row, field).find(one => !isWithheld(one));
  return part && orNothing({ name: part.text('name'), email: part.email('email')?.trim(), phone: part.text('telephone'), url: part.link('url') });
}

/** Ways to reach a provider: its own, and those of its contact points with their hours. */
export function readChannels(row: Row, zone: string | undefined): Channel[] {
  const points = partsOf(row, 'contactPoint').filter(part => !isWithheld(part));
  return [row, ...points].flatMap(owner => {
    const label = owner === row ? undefined : owner.text('contactType');
    const number = /fax/i.test(label ?? '') ? undefined : writtenNumber(owner.text('telephone') ?? '');
    const email = owner.email('email')?.trim();
    const hours = owner === row ? undefined : readOpeningHours(owner, zone);
    const languages = readLanguages(owner, 'availableLanguage');
    const free = /tollfree/i.test(wordOf(owner.raw('contactOption'))) || undefined;
    const call: Channel[] = number ? [{ type: 'voice', display: label === undefined ? number.display : `${number.display} (${label})`, dial: number.dial, hours, languages, free }] : [];
    return email === undefined ? call : [...call, { type: 'email' as const, display: email, dial: email, hours, languages }];
  });
}

/** Languages by tag, by name, or as nodes. */
export function readLanguages(row: Row, field: string): string[] {
  const value = row.raw(field);
  if (value === undefined) return none;
  const items: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  const words = items.map(item => (typeof item === 'object' && item ? wordOf((item as Record<string, unknown>).alternateName ?? (item as Record<string, unknown>).name) : wordOf(item)));
  return [...new Set(words.flatMap(word => row.kept(word === '' ? undefined : spokenLanguage(word), field, 'a language', word === '' ? undefined : word) ?? []))];
}

/** Words of several fields, sorted into facets. */
export function readTerms(row: Row): ReturnType<typeof sortWords> {
  const words = ['keywords', 'about', 'category'].flatMap(field => wordsOf(row, field));
  const audiences = partsOf(row, 'audience').flatMap(part => wordsOf(part, 'audienceType'));
  const access = ['accessibility', 'accessibilityFeature', 'amenityFeature'].flatMap(field => wordsOf(row, field));
  const [one, two, three] = [sortWords(words), sortWords(audiences, 'audiences'), sortWords(access, 'accessibility')];
  const merged = (facet: keyof typeof one): string[] => [...new Set([...one[facet], ...two[facet], ...three[facet]])];
  return { topics: merged('topics'), audiences: merged('audiences'), accessibility: merged('accessibility') };
}

function wordsOf(row: Row, field: string): string[] {
  const value = row.raw(field);
  const isNodes = typeof value === 'object' && (!Array.isArray(value) || value.some(item => typeof item === 'object'));
  return isNodes ? partsOf(row, field).flatMap(part => (part.raw('value') === undefined || part.yes('value') ? (part.text('name') ?? []) : [])) : row.words(field);
}
