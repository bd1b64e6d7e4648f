import { termLabel, type TermLabels } from '../../../src/i18n/terms/index.ts';
import { terms as ar } from '../../../src/i18n/terms/ar.ts';
import { terms as en } from '../../../src/i18n/terms/en.ts';
import { terms as es } from '../../../src/i18n/terms/es.ts';
import type { Words } from '../../../src/search/group-documents.ts';

/** Labels of terms in every language that the widgets speak. */
const dictionaries: Readonly<Record<string, TermLabels>> = { ar, en, es };

/** For each language, what finds a term by its label there. One without a dictionary searches by the English labels, as the widgets show them. */
export function labelsIn(locales: readonly string[]): Record<string, Words> {
  return Object.fromEntries(locales.map(tag => {
    const labels = dictionaries[tag.split('-', 1)[0]?.toLowerCase() ?? ''] ?? en;
    return [tag, (term: string) => termLabel(term, labels)];
  }));
}
