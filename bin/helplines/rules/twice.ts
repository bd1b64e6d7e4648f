import type { CrisisLine } from '../../../src/protocol/crisis.ts';
import { digitsOf } from '../numbers.ts';
import type { Verdict } from '../remark.ts';

/** Remembers the lines of a list, to find those that are in it twice. */
export class Seen {
  readonly #titles = new Map<string, number>();
  readonly #ways = new Map<string, number>();

  /** What the lines before this one make wrong with it. */
  judge({ title, channels }: CrisisLine, line: number): Verdict[] {
    const twice = (what: string, first: number): Verdict => ({ rule: 'twice', gravity: 'unsure', says: `${what} line ${String(first)}.` });
    const verdicts: Verdict[] = [];
    const sameTitle = first(this.#titles, title.toLowerCase().normalize('NFKC'), line);
    if (sameTitle !== undefined) verdicts.push(twice('has the same title as', sameTitle));
    for (const { type, dial, display, body = '', url = '' } of channels) {
      const same = first(this.#ways, [type, dial === undefined ? display : digitsOf(dial) || dial, body.toLowerCase(), url].join(' '), line);
      if (same !== undefined) verdicts.push(twice(`has ${type} ${display} as well as`, same));
    }
    return verdicts;
  }
}

/** The line that had this first; undefined where it is this one. */
function first(seen: Map<string, number>, key: string, line: number): number | undefined {
  const before = seen.get(key);
  if (before === undefined) seen.set(key, line);
  return before;
}
