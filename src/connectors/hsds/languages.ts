import type { Row } from '../reading/row.ts';
import { spokenLanguage } from '../resources/languages.ts';
import { partsOf } from '../resources/part.ts';

/** Languages that are spoken, and what is said of them: "Thursdays only". */
export interface Spoken {
  tags: string[];
  notes: string[];
}

/** Reads the languages of a service, a place or a phone: codes of two letters or three, or names; words in a plain list too. */
export function readSpoken(owner: Row): Spoken {
  const value = owner.raw('languages');
  const isPlain = typeof value === 'string' || (Array.isArray(value) && value.every(item => typeof item === 'string'));
  const words = isPlain ? owner.words('languages').map(word => ({ word, tag: spokenLanguage(word), note: undefined })) : partsOf(owner, 'languages').map(part => {
    const [code, name] = [part.text('code') ?? part.text('language') ?? '', part.text('name')];
    return { word: name ?? code, tag: spokenLanguage(code, name), note: part.text('note') };
  });
  for (const { word, tag } of words) if (word !== '') owner.kept(tag, 'languages', 'a language', word);
  return { tags: [...new Set(words.flatMap(({ tag }) => tag ?? []))], notes: words.flatMap(({ word, note }) => (note === undefined ? [] : `${word}: ${note}`)) };
}
