import { parseArgs } from 'node:util';
import { readFile } from 'node:fs/promises';
import { fetchText } from '../../src/client/http.ts';
import { FeedError, formats, type Format } from '../../src/connectors/index.ts';
import { reportLines } from '../feed/report.ts';
import { reviewFeed } from '../feed/review.ts';

const usage = `Usage: peer-support-widgets check-feed FILE-or-URL [options]

Reads a list of groups as the widgets do: which format it is, which rows are
shown, which are set aside and why, and which facts visitors will miss.

  --format FORMAT   ${formats.join(', ')}
  --columns JSON    columns of a spreadsheet: '{"name": "Title", "day": "Weekday"}'
  --language TAG    language of the weekday names in the list
  --all             every finding, however many
  --json            the report as JSON
  --help            this text

Exit code: 0 all rows are shown, 1 rows were set aside, 2 it could not be read.`;

/** `check-feed`: the row report of a feed, for the people who keep it and for continuous integration. */
export async function run(args: readonly string[], write: (line: string) => void): Promise<number> {
  let asked: ReturnType<typeof readArguments>;
  try {
    asked = readArguments(args);
  } catch (error) {
    write(`${messageOf(error)}\n\n${usage}`);
    return 2;
  }
  const { source, format, columns, language, all, json, help } = asked;
  if (help || source === undefined) {
    write(usage);
    return help ? 0 : 2;
  }
  try {
    const review = await reviewFeed(source, { read: readSource, format, columns, language });
    if (json) write(JSON.stringify(review, undefined, 2));
    else for (const line of reportLines(review, all)) write(line);
    return review.rejected.length > 0 ? 1 : 0;
  } catch (error) {
    const kind = error instanceof FeedError ? error.kind : 'unreadable';
    write(json ? JSON.stringify({ source, failure: { kind, message: messageOf(error) } }, undefined, 2) : `Could not read ${source}: ${messageOf(error)}`);
    return 2;
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' }, columns: { type: 'string' }, language: { type: 'string' },
      all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { format, columns, language, all, json, help } = values;
  if (positionals.length > 1) throw new Error(`One FILE or URL at a time, not also ${positionals.slice(1).join(' ')}.`);
  if (format !== undefined && !formats.includes(format as Format)) throw new Error(`--format ${format} is none of ${formats.join(', ')}.`);
  return { source: positionals[0], format: format as Format | undefined, columns: columns === undefined ? undefined : readColumns(columns), language, all, json, help };
}

function readColumns(text: string): Record<string, string> {
  let map: unknown;
  try {
    map = JSON.parse(text);
  } catch {
    map = undefined;
  }
  if (typeof map !== 'object' || map === null || !Object.values(map).every(column => typeof column === 'string')) {
    throw new Error('--columns is a JSON object of field names and column names: \'{"name": "Title"}\'.');
  }
  return map as Record<string, string>;
}

const readSource = (source: string): Promise<{ text: string; contentType: string }> =>
  /^https?:\/\//i.test(source) ? fetchText(source) : readFile(source, 'utf8').then(text => ({ text, contentType: '' }));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
