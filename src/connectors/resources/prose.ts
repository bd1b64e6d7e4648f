import { linked, plainMarkdown } from '../reading/markdown.ts';
import { plainProse } from '../reading/plain-text.ts';
import type { Row } from '../reading/row.ts';

const longestText = 20_000;
const longestSummary = 300;
/** `<https://…>` is a link of Markdown, and would be taken for a tag. */
const bareLink = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000}|[^\s<>@/]{1,200}@[^\s<>@/]{1,200}\.[a-z]{2,})>/gi;
const anchor = /<a\s[^<>]{0,500}?href\s?=\s?["']?(https?:\/\/[^"'\s<>]{1,2000})["']?[^<>]{0,500}>([^<>]{0,500})<\/a>/gi;

/** Words with their line breaks, from plain text, HTML or Markdown; the addresses of links stay beside their words. */
export function readProse(row: Row, field: string): string | undefined {
  const value = row.raw(field);
  if (typeof value !== 'string' || value.length > 5 * longestText) return row.prose(field);
  const text = plainMarkdown(plainProse(value.replace(bareLink, '$1').replace(anchor, (_, address: string, label: string) => linked(label, address))));
  if (text === '') return undefined;
  return row.kept(text.length > longestText ? undefined : text, field, 'a text of at most 20,000 characters');
}

/** A description in two: a first paragraph that is short enough to stand on a card, and the rest. */
export function summaryAndBody(text: string | undefined): { summary?: string; body?: string } {
  const [first = '', ...rest] = text?.split(/\n{2,}/) ?? [];
  if (first === '') return {};
  return first.length > longestSummary ? { body: text } : { summary: first, body: rest.join('\n\n') || undefined };
}
