import { readFileSync } from 'node:fs';
import { assetFile } from '../assets.ts';
import type { Parts } from '../parts.ts';
import { ProblemError } from '../http/problems.ts';
import { json, noStore, revalidate } from '../http/respond.ts';
import type { Serve } from '../http/serve-operation.ts';
import { staffOperations } from '../operations/staff.ts';
import type { ConcernRow } from '../store/store.ts';

const concernsOfPage = 50;
const file = (name: string): string => readFileSync(assetFile(`staff/${name}`), 'utf8');

/** The desk where staff see concerns and close them. The token is typed on the page and stays in its memory. */
export function staffRoutes(serve: Serve, { store, directory, clock }: Parts): void {
  for (const [operation, name, type] of [[staffOperations.page, 'desk.html', 'text/html'], [staffOperations.script, 'desk.js', 'text/javascript'], [staffOperations.style, 'desk.css', 'text/css']] as const) {
    const content = file(name);
    serve(operation, () => new Response(content, { headers: { 'content-type': `${type}; charset=utf-8`, ...revalidate } }));
  }
  serve(staffOperations.list, async ({ values: { closed, before } }) => {
    const concerns = await store.concerns({ open: closed !== 'yes', limit: concernsOfPage, before });
    const next = concerns.length === concernsOfPage ? concerns.at(-1)?.concern : undefined;
    return json({ items: concerns.map(concern => ({ ...forStaff(concern), name: nameOf(concern) })), next }, noStore);
  });
  serve(staffOperations.close, async ({ values: { concern = '' }, body: { outcome, note }, staff }) => {
    const words = note?.trim();
    if (!(await store.closeConcern(concern, { at: clock(), outcome, ...(words && { note: words }), by: staff }))) throw new ProblemError('not-found');
    await directory.follow();
    return new Response(null, { status: 204 });
  });

  const nameOf = ({ kind, id }: ConcernRow): string | undefined => (kind === 'group' ? directory.groups.find(id)?.name : directory.resources.find(id)?.title);
}

function forStaff({ concern, kind, id, parts, text, at, closed }: ConcernRow): Record<string, unknown> {
  return { concern, kind, id, parts, text, at: new Date(at).toISOString(), outcome: closed?.outcome, note: closed?.note, closedAt: closed && new Date(closed.at).toISOString() };
}
