import { concernParts, type ConcernPart } from '../../../src/protocol/concern.ts';
import { assertStorable } from './storable-text.ts';
import type { NewConcernRow, StoredRecord } from './store.ts';

/** What makes two concerns the same, in the form in which it is kept. */
export interface ConcernContent {
  kind: string;
  id: string;
  parts: string;
  text: string | null;
}

/** The content of a new concern. The order of its parts says nothing, so it is always the same. */
export function contentOf({ kind, id, parts, text }: NewConcernRow): ConcernContent {
  return { kind, id, parts: JSON.stringify(concernParts.filter(part => parts.includes(part))), text: text ?? null };
}

/** Whether a kept concern says the same. */
export function hasContent(row: Readonly<Record<string, unknown>>, content: ConcernContent): boolean {
  return row.kind === content.kind && row.id === content.id && row.parts === content.parts && row.text === content.text;
}

/** Throws where the words of a concern could not be kept. */
export function assertConcernStorable({ text, key }: NewConcernRow): void {
  assertStorable(text, 'The text of the concern');
  assertStorable(key, 'The key of the concern');
}

/** How many open concerns name each part. */
export function countsByPart(rows: readonly Readonly<Record<string, unknown>>[]): StoredRecord['concerns'] {
  const named = rows.flatMap(row => JSON.parse(String(row.parts)) as ConcernPart[]);
  return concernParts
    .map(part => ({ part, count: named.filter(each => each === part).length }))
    .filter(({ count }) => count > 0);
}
