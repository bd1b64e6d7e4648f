import { inSlices } from '../../../src/client/slices.ts';
import type { Parts } from '../parts.ts';
import { groupsCalendar } from '../exports/calendar.ts';
import { HsdsDirectory, hsdsBase, type HsdsRow } from '../exports/hsds/directory.ts';
import { meetingGuideSteps } from '../exports/meeting-guide/rows.ts';
import { jsonList } from '../http/json-list.ts';
import { ProblemError } from '../http/problems.ts';
import { json, revalidate, unlessHad } from '../http/respond.ts';
import type { Serve } from '../http/serve-operation.ts';
import { streamOf } from '../http/stream.ts';
import { hsdsAsked, hsdsOperations } from '../operations/hsds.ts';
import { exportOperations } from '../operations/service.ts';
import { etagOf } from './lists.ts';

const mostCalendarGroups = 200;

/** What other programs read: calendars, other finders, other directories. */
export function exportRoutes(serve: Serve, parts: Parts): void {
  const { directory, store, clock, config } = parts;
  serve(exportOperations.calendar, ({ values: { ids = '' } }) => {
    const asked = [...new Set(ids.split(',').map(decoded))];
    if (asked.length > mostCalendarGroups) throw new ProblemError('invalid-field', { field: 'ids', detail: `at most ${mostCalendarGroups} groups in one calendar` });
    const groups = asked.flatMap(id => directory.groups.find(id) ?? []);
    return new Response(groupsCalendar(groups, { name: config.name, now: clock(), product: `-//${config.name}//peer-support-widgets//EN` }), {
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="groups.ics"', ...revalidate },
    });
  });
  serve(exportOperations.meetingGuide, ({ request }) => {
    const now = clock();
    // what is over drops out of it as days go by
    const kind = `meeting-guide-${new Date(now).toISOString().slice(0, 10)}`;
    return unlessHad(request, etagOf({ kind, revision: directory.groups.revision }, store.identity), () =>
      new Response(streamOf(jsonList(flat(meetingGuideSteps(directory.groups.rows(now), now)))), { headers: { 'content-type': 'application/json' } }));
  });
  hsdsRoutes(serve, parts);
}

function hsdsRoutes(serve: Serve, parts: Parts): void {
  const { directory, clock } = parts;
  let made: { revision: number; list: Promise<HsdsDirectory> } | undefined;
  const current = (): Promise<HsdsDirectory> => {
    const { revision } = directory;
    if (made?.revision !== revision) {
      made = { revision, list: hsdsDirectory(parts) };
      made.list.catch(() => { made = undefined; });
    }
    return made.list;
  };
  serve(hsdsOperations.base, ({ request }) => json(hsdsBase({ openApiUrl: new URL('../openapi.json', request.url).href }), revalidate));
  serve(hsdsOperations.services, async ({ values }) => json((await current()).services(hsdsAsked(values), clock()), revalidate));
  serve(hsdsOperations.service, async ({ values: { id = '' } }) => {
    const service = (await current()).service(id, clock());
    if (!service) throw new ProblemError('not-found');
    return json(service, revalidate);
  });
}

async function hsdsDirectory({ directory: { groups, resources }, store, clock }: Parts): Promise<HsdsDirectory> {
  const list = new HsdsDirectory({
    endpoint: store.identity,
    find: (kind, id) => {
      const row = kind === 'group' ? groups.find(id) : resources.find(id);
      return row && ({ kind, row } as HsdsRow);
    },
  });
  function* shared(): Generator<HsdsRow, void> {
    for (const row of groups.rows(clock())) yield { kind: 'group', row };
    for (const row of resources.rows(clock())) yield { kind: 'resource', row };
  }
  await inSlices(shared(), undefined, row => { list.add(row); });
  return list;
}

function* flat<Item>(lists: Iterable<readonly Item[]>): Generator<Item> {
  for (const list of lists) yield* list;
}

/** An id that holds a comma is encoded once more within the list. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
