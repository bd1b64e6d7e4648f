import type { Parts } from '../app.ts';
import { groupsCalendar } from '../exports/calendar.ts';
import { HsdsDirectory, hsdsBase, type HsdsRow } from '../exports/hsds/directory.ts';
import { meetingGuideRows } from '../exports/meeting-guide/rows.ts';
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
  serve(exportOperations.meetingGuide, ({ request }) => unlessHad(request, etagOf({ kind: 'meeting-guide', revision: directory.groups.revision }, store.identity), () =>
    new Response(streamOf(jsonList(meetingGuideRows(directory.groups.rows(), { now: clock() }))), { headers: { 'content-type': 'application/json' } })));
  hsdsRoutes(serve, parts);
}

function hsdsRoutes(serve: Serve, { directory, store, clock }: Parts): void {
  let made: { revision: number; list: HsdsDirectory } | undefined;
  const current = (): HsdsDirectory => {
    const { revision } = directory;
    if (made?.revision !== revision) made = { revision, list: new HsdsDirectory(sharedRows(directory), { endpoint: store.identity }) };
    return made.list;
  };
  serve(hsdsOperations.base, ({ request }) => json(hsdsBase({ openApiUrl: new URL('../openapi.json', request.url).href }), revalidate));
  serve(hsdsOperations.services, ({ values }) => json(current().services(hsdsAsked(values), clock()), revalidate));
  serve(hsdsOperations.service, ({ values: { id = '' } }) => {
    const service = current().service(id, clock());
    if (!service) throw new ProblemError('not-found');
    return json(service, revalidate);
  });
}

function* sharedRows({ groups, resources }: Parts['directory']): Generator<HsdsRow> {
  for (const row of groups.rows()) yield { kind: 'group', row };
  for (const row of resources.rows()) yield { kind: 'resource', row };
}

/** An id that holds a comma is encoded once more within the list. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
