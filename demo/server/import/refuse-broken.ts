import { NotTaken } from './failure-words.ts';
import type { Reading } from './read-source.ts';

/** When a list that came back short is taken for broken. */
export interface ShrinkRule {
  /** Takes it all the same: the operator's word. */
  acceptShrink?: boolean;
  /** Share of the rows that are there, below which it is. */
  shrinkBelow?: number;
  /** From how many rows on this is asked at all. */
  shrinkFrom?: number;
}

const defaultShrinkBelow = 0.5;
const defaultShrinkFrom = 10;
const advice = 'If the list really is that short now, start once with IMPORT_SHRINK=yes.';

/** Throws `NotTaken` where more would be lost than a list loses by itself. `stored`: rows that are there. */
export function refuseBroken({ rows, found, isCut }: Reading, stored: number, rule: ShrinkRule): void {
  const { acceptShrink = false, shrinkBelow = defaultShrinkBelow, shrinkFrom = defaultShrinkFrom } = rule;
  const now = `${counted(rows.length)} where there were ${counted(stored)}`;
  if (rows.length === 0 && found > 0) throw new NotTaken(`none of its ${counted(found)} could be read`);
  if (acceptShrink) return;
  if (found === 0) throw new NotTaken(`the list holds no rows. ${advice}`);
  if (isCut && rows.length < stored) throw new NotTaken(`the list ends in the midst of it, with ${now}. ${advice}`);
  if (stored >= shrinkFrom && rows.length < stored * shrinkBelow) throw new NotTaken(`the list came back with ${now}. ${advice}`);
}

const counted = (rows: number): string => `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
