import type { Group } from '../../../../src/protocol/group.ts';
import { paragraphs } from '../plain-words.ts';
import type { IdOf } from './ids.ts';
import type { HsdsService } from './shape.ts';

/** What it costs, in words. */
export const feesInWords = (cost: Group['cost']): string | undefined =>
  paragraphs(cost?.free === undefined ? undefined : cost.free ? 'Free.' : cost.notes === undefined ? 'There is a charge.' : undefined, cost?.notes);

/** What costs nothing costs 0; of all else the amount is not known. */
export function costsOf(cost: Group['cost'], idOf: IdOf, owner: string): NonNullable<HsdsService['cost_options']> {
  return cost?.free === true ? [{ id: idOf(owner, 'cost'), option: 'Free', amount: 0 }] : [];
}
