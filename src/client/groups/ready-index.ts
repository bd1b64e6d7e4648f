import type { GroupIndex } from '../../search/group-index.ts';
import { ClientError } from '../errors.ts';
import { inSlices } from '../slices.ts';

/** Makes a filled index searchable. Rules beyond plain weekly ones are a part of their own, loaded where a list has any. */
export async function readyIndex(index: GroupIndex, signal: AbortSignal): Promise<void> {
  if (index.needsRules) {
    await import('../../time/rules.ts').catch((cause: unknown) => { throw new ClientError('unreachable', 'the part that reads rules could not be loaded', { cause }); });
  }
  await inSlices(index.build(), signal);
}
