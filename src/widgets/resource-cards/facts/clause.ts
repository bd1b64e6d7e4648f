import type { Resource } from '../../../protocol/resource.ts';
import type { FactSetting } from './fact-setting.ts';
import type { WhenLine } from './when-line.ts';

/** One part of the answer to "can I, now, as I am?", with where it comes from. */
export interface Clause {
  text: string;
  /** Path of the field in the record (`cost.free`); empty where the clause is about none. */
  field: string;
  /** When the record was last checked, confirmed or changed. */
  asOf?: string;
  /** False where nobody has told: the text says so. */
  known: boolean;
  tone?: 'good' | 'warn';
  /** Of the clause that says when: what it says, and until which instant (epoch ms). */
  state?: WhenLine['state'];
  holdsUntil?: number;
}

/** A clause, known unless it says otherwise. */
export type ClauseDraft = Omit<Clause, 'known' | 'asOf'> & { known?: boolean };

/** Says one thing of a resource; undefined where there is nothing to say. */
export type Saying = (resource: Resource, setting: FactSetting, asOf: string | undefined) => ClauseDraft | undefined;
