import type { ConcernState, NewConcern } from '../../../src/protocol/concern.ts';
import type { Parts } from '../parts.ts';
import { ProblemError } from '../http/problems.ts';
import { json, noStore } from '../http/respond.ts';
import type { Asked, Serve } from '../http/serve-operation.ts';
import { groupOperations, resourceOperations } from '../operations/lists.ts';
import { concernOperations } from '../operations/service.ts';
import type { ConcernRow, RecordKind } from '../store/store.ts';

/** "This is wrong", "still true", and what came of it. */
export function concernRoutes(serve: Serve, { store, clock, directory }: Parts): void {
  const take = async (kind: RecordKind, { body, values: { id = '', 'idempotency-key': key = '' } }: Asked<NewConcern>): Promise<Response> => {
    const { parts, text } = body;
    const words = text?.trim();
    const taken = await store.addConcern({ kind, id, parts: [...new Set(parts)], ...(words && { text: words }), key, at: clock() });
    if (taken === 'no-such-row') throw new ProblemError('not-found');
    if (taken === 'other-content') throw new ProblemError('other-content', { field: 'Idempotency-Key' });
    // the next visitor who asks this process is told already
    await directory.follow();
    return json(taken, noStore, 202);
  };
  serve(groupOperations.concern, asked => take('group', asked));
  serve(resourceOperations.concern, asked => take('resource', asked));
  serve(resourceOperations.stillTrue, async ({ values: { id = '', 'idempotency-key': key = '' } }) => {
    if (!(await store.confirm('resource', id, key, clock()))) throw new ProblemError('not-found');
    await directory.follow();
    return new Response(null, { status: 204 });
  });
  serve(concernOperations.state, async ({ values: { receipt = '' } }) => {
    const concern = await store.concernBy(receipt);
    if (!concern) throw new ProblemError('not-found');
    return json(stateOf(concern), noStore);
  });
}

function stateOf({ at, closed }: ConcernRow): ConcernState {
  const received = new Date(at).toISOString();
  if (!closed) return { state: 'open', at: received };
  return { state: 'closed', at: received, closedAt: new Date(closed.at).toISOString(), outcome: closed.outcome, ...(closed.note && { note: closed.note }) };
}
