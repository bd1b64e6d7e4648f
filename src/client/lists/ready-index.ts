import { inSlices } from '../slices.ts';
import { learnRules } from './loaded.ts';

/** Makes a filled index searchable. Rules beyond plain weekly ones are a part of their own, loaded where a list has any. */
export async function readyIndex(index: { build: () => Generator<void> }, needsRules: boolean, signal: AbortSignal): Promise<void> {
  if (needsRules) await learnRules();
  await inSlices(index.build(), signal);
}
