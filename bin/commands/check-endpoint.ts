import { parseArgs } from 'node:util';
import type { Level } from '../endpoint/context.ts';
import { reportLines } from '../endpoint/report.ts';
import { reviewEndpoint } from '../endpoint/review.ts';

const usage = `Usage: peer-support-widgets check-endpoint URL [options]

Tests a support endpoint against the contract: a static folder (level 0), or a
server that searches (level 1), as its index.json claims. Prints what is right,
what is wrong and where, what came instead, and how to mend it.

  --origin ORIGIN   site that embeds the widgets (https://clinic.example)
  --level 0|1       test against this level, whatever it claims
  --write           also check what leaves something behind: a concern
  --timeout S       seconds that an answer may take (20)
  --limit-rows N    rows of a search that are compared (300)
  --json            the report as JSON
  --help            this text

Asks one thing after another, a few hundred in all, and waits when it is told to.
Exit code: 0 all is right, or only to look at; 1 something is wrong; 2 it could not be asked.`;

/** `check-endpoint`: the contract, tested on any endpoint, for the people who build one and for continuous integration. */
export async function run(args: readonly string[], write: (line: string) => void): Promise<number> {
  let asked: ReturnType<typeof readArguments>;
  try {
    asked = readArguments(args);
  } catch (error) {
    write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const { endpoint, json, help, ...options } = asked;
  if (help || endpoint === undefined) {
    write(usage);
    return help ? 0 : 2;
  }
  const review = await reviewEndpoint({ endpoint, ...options });
  const { failure } = review;
  if (json) write(JSON.stringify(review, undefined, 2));
  else if (failure) write(`Could not ask ${endpoint}/index.json: ${failure.message}. ${failure.mend}`);
  else for (const line of reportLines(review)) write(line);
  if (failure) return 2;
  return review.summary.wrong > 0 ? 1 : 0;
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'origin': { type: 'string', default: 'https://clinic.example' }, 'level': { type: 'string' }, 'write': { type: 'boolean', default: false },
      'timeout': { type: 'string', default: '20' }, 'limit-rows': { type: 'string', default: '300' },
      'json': { type: 'boolean', default: false }, 'help': { type: 'boolean', short: 'h', default: false },
    },
  });
  const { origin, level, write, timeout, json, help } = values;
  const [address] = positionals;
  if (positionals.length > 1) throw new Error(`One URL at a time, not also ${positionals.slice(1).join(' ')}.`);
  if (level !== undefined && level !== '0' && level !== '1') throw new Error(`--level ${level} is neither 0 nor 1.`);
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) throw new Error(`--origin ${origin} is no origin: scheme, host and port, without a path, such as https://clinic.example.`);
  return {
    endpoint: address === undefined ? undefined : readAddress(address), origin, level: level === undefined ? undefined : (Number(level) as Level), write,
    timeoutMs: readNumber('--timeout', timeout) * 1000, limitRows: readNumber('--limit-rows', values['limit-rows']), json, help,
  };
}

function readAddress(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) throw new Error(`${address} is no address: it begins with http:// or https://.`);
  const { origin, pathname } = new URL(address);
  // people copy what they see: the address of index.json itself
  return origin + pathname.replace(/\/index\.json$/, '').replace(/\/+$/, '');
}

function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (!(number >= 1 && number <= 1_000_000)) throw new Error(`${option} ${text} is no number from 1 up.`);
  return number;
}
