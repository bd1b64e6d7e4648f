import { isResourceShown } from '../../../src/search/resource-index.ts';
import type { Parts } from '../parts.ts';
import type { DirectoryList } from '../directory/directory-list.ts';
import type { Searchable } from '../directory/searchable.ts';
import { jsonList } from '../http/json-list.ts';
import { ProblemError } from '../http/problems.ts';
import { json, noStore, revalidate, unlessHad } from '../http/respond.ts';
import type { Asked, Serve } from '../http/serve-operation.ts';
import { streamOf } from '../http/stream.ts';
import { groupOperations, resourceOperations } from '../operations/lists.ts';

/** Groups and resources: whole lists, one row, searches. */
export function listRoutes(serve: Serve, { directory, store, clock }: Parts): void {
  const { groups, resources } = directory;
  for (const whole of [groupOperations.list, groupOperations.file]) serve(whole, asked => wholeList(asked.request, groups, store.identity, clock()));
  for (const whole of [resourceOperations.list, resourceOperations.file]) serve(whole, asked => wholeList(asked.request, resources, store.identity, clock()));
  serve(groupOperations.find, asked => oneRow(asked, groups));
  serve(resourceOperations.find, asked => oneRow(asked, resources, resource => isResourceShown(resource, clock())));
  serve(groupOperations.search, ({ body }) => json(directory.searchGroups(body), noStore));
  serve(resourceOperations.search, ({ body }) => json(directory.searchResources(body), noStore));
}

/** The ETag of a list: which database it is from, and the newest change that is in it. */
export const etagOf = ({ kind, revision }: { kind: string; revision: number }, identity: string): string => `"${kind}-${identity}-${revision}"`;

function oneRow<Row extends { id: string }>({ values: { id = '' } }: Asked<undefined>, list: DirectoryList<Row, Searchable<Row>>, isShown: (row: Row) => boolean = () => true): Response {
  const row = list.find(id);
  if (!row || !isShown(row)) throw new ProblemError('not-found');
  return json(row, revalidate);
}

function wholeList<Row extends { id: string }>(request: Request, list: DirectoryList<Row, Searchable<Row>>, identity: string, now: number): Promise<Response> {
  return unlessHad(request, etagOf(list, `${identity}-${list.hidden(now)}`), () => new Response(streamOf(jsonList(list.rows(now))), { headers: { 'content-type': 'application/json' } }));
}
