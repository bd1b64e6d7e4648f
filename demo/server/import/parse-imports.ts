import * as v from 'valibot';
import { SettingError } from '../config/setting-error.ts';
import { ImportSource, importFormats, kindOf, type ImportFormat } from './source.ts';

/** A configuration of imports that cannot be followed. Its message tells the operator which one and why. */
export class ImportConfigError extends SettingError {}

/**
 * Reads the operator's imports: `file-or-URL[,format]`, parted by spaces, or where more must be said of a source, a JSON list of
 * such words and of `{source, format?, columns?, timeZone?, language?}`. Throws `ImportConfigError`.
 */
export function parseImports(text: string): ImportSource[] {
  const words: unknown[] = text.trimStart().startsWith('[') ? parsedList(text) : text.split(/\s+/).filter(Boolean);
  return checkImports(words.map(word => (typeof word === 'string' ? parseWord(word) : word)));
}

/** Checks imports that were configured as objects. Throws `ImportConfigError`. */
export function checkImports(imports: readonly unknown[]): ImportSource[] {
  const sources = imports.map((entry, at) => {
    const read = v.safeParse(ImportSource, entry);
    if (read.success) return read.output;
    const [issue] = read.issues;
    throw new ImportConfigError(`import ${String(at + 1)}: ${[v.getDotPath(issue), issue.message].filter(Boolean).join(': ')}`);
  });
  sources.forEach((source, at) => {
    const first = sources.findIndex(other => other.source === source.source && kindOf(other) === kindOf(source));
    if (first < at) throw new ImportConfigError(`import ${String(at + 1)}: ${source.source} is already import ${String(first + 1)}`);
  });
  return sources;
}

/** An address may hold commas of its own: only a known format behind the last one counts. */
function parseWord(word: string): { source: string; format?: ImportFormat } {
  const comma = word.lastIndexOf(',');
  const format = importFormats.find(known => known === word.slice(comma + 1));
  return comma < 0 || format === undefined ? { source: word } : { source: word.slice(0, comma), format };
}

function parsedList(text: string): unknown[] {
  try {
    return JSON.parse(text) as unknown[];
  } catch (cause) {
    throw new ImportConfigError(`imports that begin with [ are a JSON list: ${(cause as Error).message}`, { cause });
  }
}
