import { parseArgs } from 'node:util';
import { readFile } from 'node:fs/promises';
import { fetchText } from '../../src/client/http.ts';
import { reportLines } from '../helplines/report.ts';
import { reviewHelplines } from '../helplines/review.ts';

const usage = `Usage: peer-support-widgets check-helplines FILE-or-URL [options]

Checks the crisis lines that a visitor is shown: a JSON list of them, the
index.json of an endpoint, or an HTML page with a <crisis-slot>. A number is
dialled as it is shown, a text line tells its keyword and is never called,
every line was checked within 24 months. It calls nobody: you do.

  --on DATE   judge as on this day (2027-01-31): what will be too old by then
  --all       every finding, however many
  --json      the report as JSON
  --help      this text

Exit code: 0 nothing is wrong, or only to look at; 1 something is wrong; 2 it could not be read.`;

/** `check-helplines`: whether crisis lines can be called as they are shown, for the people who keep them and for continuous integration. */
export async function run(args: readonly string[], write: (line: string) => void): Promise<number> {
  let asked: ReturnType<typeof readArguments>;
  try {
    asked = readArguments(args);
  } catch (error) {
    write(`${messageOf(error)}\n\n${usage}`);
    return 2;
  }
  const { source, on, all, json, help } = asked;
  if (help || source === undefined) {
    write(usage);
    return help ? 0 : 2;
  }
  try {
    const review = reviewHelplines(source, await readSource(source), on);
    if (json) write(JSON.stringify(review, undefined, 2));
    else for (const line of reportLines(review, all)) write(line);
    return review.summary.wrong > 0 ? 1 : 0;
  } catch (error) {
    write(json ? JSON.stringify({ source, failure: { message: messageOf(error) } }, undefined, 2) : `Could not read ${source}: ${messageOf(error)}`);
    return 2;
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { on: { type: 'string' }, all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const { on, all, json, help } = values;
  if (positionals.length > 1) throw new Error(`One FILE or URL at a time, not also ${positionals.slice(1).join(' ')}.`);
  if (on !== undefined && !isDay(on)) throw new Error(`--on ${on} is no day such as 2027-01-31.`);
  return { source: positionals[0], on: on === undefined ? new Date() : new Date(on), all, json, help };
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const readSource = (source: string): Promise<string> =>
  /^https?:\/\//i.test(source) ? fetchText(source).then(({ text }) => text) : readFile(source, 'utf8');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
