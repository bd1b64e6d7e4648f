import type { Row } from '../reading/row.ts';
import { wordOf } from '../reading/word.ts';
import { isFacts } from './part.ts';

const privateWord = /confidential|private|withheld|undisclosed|unlisted|unpublished|redacted|restricted|hidden|do[ _-]?not[ _-]?(?:publish|display|share|list)|not[ _-]?(?:for[ _-]?)?public/i;
const publicField = /^(?:is[_-]?)?(?:public|published|publishable|visible|displayed|listed)$/i;
/** Fields whose word may say so: free text does not count, it may speak of "private and confidential" advice. */
const levelField = /^(?:visibility|privacy|disclosure|confidentiality|access|classification|audience|(?:address_|location_|phone_)?(?:type|status))$/i;
const yes = /^(?:true|yes|y|1|x)$/i;
const no = /^(?:false|no|n|0)$/i;
const sayingSo = /^\W*(?:(?:the )?(?:street )?(?:address|location|place)\W+)?(?:is )?(?:kept )?(?:withheld|confidential|undisclosed|private|unlisted|not (?:disclosed|published|public|listed|shown))\b/i;

/** Whether anything about a phone, an address, a place or a person says that it is not for the public. */
export function isWithheld({ facts }: Row): boolean {
  return Object.entries(facts).some(([field, value]) => {
    if (field === 'attributes' || field === 'metadata' || field === 'tags') return saysSo(value);
    const word = wordOf(value);
    if (publicField.test(field)) return value === false || no.test(word);
    return privateWord.test(field.replace(/([a-z])([A-Z])/g, '$1_$2')) ? yes.test(word) || privateWord.test(word) : levelField.test(field) && privateWord.test(word);
  });
}

/** Whether words put in place of an address or a name say that it is not told. */
export const isWithheldText = (words: string | undefined): boolean => words !== undefined && sayingSo.test(words);

/** Whether the marks hung on something say so. */
function saysSo(marks: unknown): boolean {
  if (!Array.isArray(marks)) return false;
  return marks.some(mark => {
    if (!isFacts(mark)) return privateWord.test(wordOf(mark));
    const term = isFacts(mark.taxonomy_term) ? mark.taxonomy_term : mark;
    const value = wordOf(mark.value);
    return !no.test(value) && [term.name, term.code, mark.label, mark.value].some(words => privateWord.test(wordOf(words).slice(0, 60)));
  });
}
