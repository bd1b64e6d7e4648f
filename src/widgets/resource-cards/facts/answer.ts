import type { Resource } from '../../../protocol/resource.ts';
import type { ResourceKind } from '../../../protocol/resource-facets.ts';
import { access, area, attendance, byline, capacity, contentNotes, cost, documents, languages, otherLanguage, plainWords, quantity, when, who } from './clauses.ts';
import type { Clause, Saying } from './clause.ts';
import type { FactSetting } from './fact-setting.ts';
import { bill, callCost, noName, police } from './line-clauses.ts';

/** More than this is a page, and not an answer. */
const mostClauses = 6;

/** What is said of each kind, in the order that helps to decide. */
const sayings: Record<ResourceKind, readonly Saying[]> = {
  service: [when, capacity, cost, documents, who, languages, access],
  helpline: [when, callCost, police, bill, noName, who, languages],
  guide: [contentNotes, otherLanguage, plainWords],
  story: [contentNotes, otherLanguage, byline, plainWords],
  offer: [when, quantity, cost, area, who, languages],
  request: [when, area, languages],
  event: [when, capacity, cost, attendance, who, languages, access],
};

/** Fields of each kind that are missed where nobody has told them. */
const missed: Partial<Record<ResourceKind, readonly string[]>> = {
  service: ['cost', 'documents', 'accessibility'],
  helpline: ['cost'],
  event: ['cost', 'accessibility'],
};

/** Of a row that is known in outline only: the rest is on its way, or could not be had. */
export type Outline = 'coming' | 'lost';

/**
 * Answers "can I, now, as I am?" from the facts of a record: at most six short clauses. What nobody has told is said to be
 * unknown where it matters, and never guessed.
 * @param outline - Of a row whose list leaves details out: whether they are still to come, or could not be had.
 */
export function answerOf(resource: Resource, setting: FactSetting, outline?: Outline): Clause[] {
  const { kind, checkedAt, confirmedAt, updatedAt } = resource;
  const asOf = checkedAt ?? confirmedAt ?? updatedAt;
  const drafts = sayings[kind].flatMap(say => say(resource, setting, asOf) ?? []);
  const clauses = drafts
    .map(draft => ({ known: true, ...draft, text: begun(draft.text, setting.tag), asOf }))
    .filter(({ known, state, field }) => known || (!outline && (state !== undefined || missed[kind]?.includes(field))));
  const rest = outline ? [{ text: setting.words.outline[outline], field: '', known: false }] : [];
  return [...fitting(clauses, mostClauses - rest.length), ...rest];
}

/** What is known stays before what is not; the first clause stays in any case. */
function fitting(clauses: readonly Clause[], most: number): readonly Clause[] {
  const kept = [...clauses];
  while (kept.length > most) {
    const unknown = kept.findLastIndex(({ known }, at) => !known && at > 0);
    kept.splice(unknown === -1 ? most : unknown, 1);
  }
  return kept;
}

/** A clause begins like a sentence, also where its first word is a name that its language writes small. */
const begun = (text: string, tag: string): string => text.replace(/^(\u2068?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toLocaleUpperCase(tag));
