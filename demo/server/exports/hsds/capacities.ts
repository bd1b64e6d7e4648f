import type { Resource } from '../../../../src/protocol/resource.ts';
import { plainLine, plainWords } from '../plain-words.ts';
import type { IdOf } from './ids.ts';
import { instantOf } from './instants.ts';
import type { HsdsService } from './shape.ts';

/** How much room there is, where all that the format asks for is known: how many, of what, and when that was so. */
export function capacitiesOf({ capacity, updatedAt, checkedAt }: Resource, idOf: IdOf, owner: string): NonNullable<HsdsService['capacities']> {
  const unit = plainLine(capacity?.unit);
  const updated = instantOf(updatedAt ?? checkedAt);
  if (capacity?.available === undefined || unit === undefined || updated === undefined) return [];
  const { available, maximum } = capacity;
  return [{ id: idOf(owner, 'capacity'), unit: { id: idOf('unit', unit), name: unit }, available, maximum, description: plainWords(capacity.notes), updated }];
}

/** The same in words: `3 of 12 beds`. Undefined where nothing is known. */
export function capacityInWords({ capacity }: Resource): string | undefined {
  if (!capacity) return undefined;
  const { available, maximum, unit = '', notes } = capacity;
  const count = available === undefined ? (maximum === undefined ? '' : `${String(maximum)} ${unit} in all`) : `${String(available)}${maximum === undefined ? '' : ` of ${String(maximum)}`} ${unit} free`;
  return [count.replace(/ +/g, ' ').trim(), notes].filter(Boolean).join(': ') || undefined;
}
