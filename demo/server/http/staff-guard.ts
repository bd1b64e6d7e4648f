import type { Context } from 'hono';
import type { Operation } from '../operations/operation.ts';
import type { Store } from '../store/store.ts';
import { ProblemError } from './problems.ts';

const bearer = /^Bearer ([\w-]{20,200})$/i;

/** Lets only staff through to what is theirs, and notes whose token it was. `refresh` brings in what was ordered on the command line. */
export const staffGuard = (store: Store, refresh: () => Promise<void>) => async ({ staff }: Operation, context: Context): Promise<void> => {
  if (!staff) return;
  await refresh();
  const token = bearer.exec(context.req.header('authorization') ?? '')?.[1];
  const name = token === undefined ? undefined : await store.staffNamed(token);
  if (name === undefined) throw new ProblemError('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
  context.set('staff', name);
};
