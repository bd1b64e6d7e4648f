import type { Entry } from './entry.ts';
import { pageLines } from './page-lines.ts';

/** Where crisis lines are listed. */
export type Format = 'list' | 'endpoint' | 'page';

/** The crisis lines in a text, whichever of the three forms it has. Throws an error that says what it is instead. */
export function readEntries(text: string): { format: Format; entries: Entry[] } {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start === '') throw new Error('it is empty.');
  if (start.startsWith('<')) {
    const entries = pageLines(text);
    if (!entries) throw new Error('it is a web page without a <crisis-slot>.');
    return { format: 'page', entries: atLeastOne(entries) };
  }
  const json = parse(start);
  if (Array.isArray(json)) return { format: 'list', entries: atLeastOne(json.map(asEntry)) };
  const { crisis } = (json ?? {}) as { crisis?: unknown };
  if (!Array.isArray(crisis)) throw new Error('it is neither a list of crisis lines nor an index.json with “crisis” in it.');
  return { format: 'endpoint', entries: atLeastOne(crisis.map(asEntry)) };
}

const asEntry = (raw: unknown): Entry => ({ raw });

function atLeastOne(entries: Entry[]): Entry[] {
  if (entries.length === 0) throw new Error('it holds no crisis line.');
  return entries;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`it is neither JSON nor a web page (${error instanceof Error ? error.message : String(error)}).`, { cause: error });
  }
}
