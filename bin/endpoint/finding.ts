import { quoted } from './quoted.ts';

/** `unsure` is for somebody to look at; `skipped` was not checked, and says why. */
export type Outcome = 'right' | 'wrong' | 'unsure' | 'skipped';

/** What one check brought to light. */
export interface Finding {
  id: string;
  /** The part of the contract under which it is shown. */
  part: string;
  outcome: Outcome;
  /** What must hold. */
  says: string;
  /** Request line and JSON path. */
  where?: string;
  /** What came instead, short and escaped; of a check that was left out: why. */
  came?: string;
  /** What to do about it. */
  mend?: string;
  /** Where the contract speaks of it. */
  see?: string;
}

/** One thing that is not as it must be. */
export interface Fault {
  where: string;
  came: string;
  /** What to do, where the rule's own advice is not it. */
  mend?: string;
  /** True where it may be meant so. */
  lesser?: boolean;
}

interface RuleText {
  id: string;
  part: string;
  see: string;
  says: string;
  mend: string;
}

const longestWhere = 300;

/** One rule of the contract, in words for whoever runs the endpoint. */
export class Rule {
  readonly #text: RuleText;

  constructor(text: RuleText) {
    this.#text = text;
  }

  /** Right without faults, else what the gravest of them says; the number of the others is told. */
  judge(found?: Fault | readonly (Fault | undefined)[]): Finding {
    const faults = [found ?? []].flat().filter(fault => fault !== undefined);
    const gravest = faults.find(fault => !fault.lesser) ?? faults[0];
    const { id, part, see, says, mend } = this.#text;
    if (!gravest) return { id, part, outcome: 'right', says };
    const others = faults.length - 1;
    const came = gravest.came + (others > 0 ? ` (and ${String(others)} more like it)` : '');
    return { id, part, outcome: gravest.lesser ? 'unsure' : 'wrong', says, where: quoted(gravest.where, longestWhere), came: quoted(came), mend: gravest.mend ?? mend, see };
  }

  skipped(why: string): Finding {
    const { id, part, says } = this.#text;
    return { id, part, outcome: 'skipped', says, came: why };
  }
}

/** Makes the rules of one part: `rule('etag', 'The list has an ETag', 'Send …')`. */
export const rulesOf = (part: string, see: string, prefix: string) => (id: string, says: string, mend: string): Rule =>
  new Rule({ id: `${prefix}.${id}`, part, see, says, mend });
