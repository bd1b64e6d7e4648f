import * as v from 'valibot';
import type { Group } from '../../../src/protocol/group.ts';
import { nextOccurrence } from '../../../src/time/occurrences.ts';
import { onlyWeekly } from '../../../src/time/weekly.ts';
import { mediaTypeOf, readShape, statusFault } from '../answer.ts';
import type { Check, Context } from '../context.ts';
import { reviewNames } from '../export-names.ts';
import { rulesOf, type Fault, type Finding } from '../finding.ts';
import { isAddressable } from '../nouns.ts';
import type { Probe } from '../probe.ts';
import { shown } from '../quoted.ts';
import { someOf } from '../search.ts';

const rule = rulesOf('Groups: for other programs', 'Groups', 'groups.exports');
const rules = {
  ics: rule('ics', 'A calendar of chosen groups can be subscribed to', 'Answer /groups.ics?ids=… with text/calendar (RFC 5545): BEGIN:VCALENDAR, lines that end with CRLF, a VEVENT for each meeting.'),
  guide: rule('meeting-guide', 'The list can be read as Meeting Guide JSON', 'Write each weekly meeting as a row: slug, name, day (0 = Sunday), time, end_time, timezone.'),
  hsds: rule('hsds', 'HSDS, where it is offered, has its shape', 'Answer /hsds/ with version, profile and openapi_url, and /hsds/services with a page: total_items, contents.'),
};

const HsdsRoot = v.object({ version: v.string(), profile: v.string(), openapi_url: v.string() });
const HsdsPage = v.object({ total_items: v.number(), total_pages: v.number(), page_number: v.number(), contents: v.array(v.object({ id: v.string(), name: v.string(), status: v.string() })) });

/** The same lists as other programs read them. */
export const checkExports: Check = async function* (probe, context) {
  const servers = [...context.offered].filter(([, level]) => level === 1);
  if (servers.some(([{ name }]) => name === 'groups')) {
    const groups = weekly(context);
    yield groups[0] ? rules.ics.judge(await calendarFault(probe, groups[0])) : rules.ics.skipped('no group of the list meets every week');
    yield rules.guide.judge(await guideFault(probe, groups));
  }
  if (servers.length > 0) yield* checkHsds(probe);
};

/** Groups with a weekly meeting that goes on: what every format can say. */
function weekly({ lists }: Context): Group[] {
  const rows = lists.get('groups')?.rows ?? [];
  return rows.filter((row): row is Group => !('kind' in row) && row.attendance !== 'suspended' && isAddressable(row) && row.schedule.some(meeting => onlyWeekly(meeting) && nextOccurrence(meeting, Date.now())));
}

async function calendarFault(probe: Probe, { id }: Group): Promise<Fault | undefined> {
  const reply = await probe.ask({ path: `/groups.ics?ids=${encodeURIComponent(id)}` });
  const refused = statusFault(reply, 200);
  if (refused) return refused;
  const { text, line } = reply;
  const fault = (came: string, lesser = false): Fault => ({ where: line, came, lesser });
  if (mediaTypeOf(reply) !== 'text/calendar') return fault(`content-type ${shown(reply.headers.get('content-type') ?? undefined)}`);
  if (!text.startsWith('BEGIN:VCALENDAR')) return fault(text.slice(0, 60));
  if (/(?<!\r)\n/.test(text)) return fault('lines that end without CR: some calendars refuse them');
  if (!text.includes('\r\nBEGIN:VEVENT\r\n')) return fault(`no VEVENT, though ${shown(id)} meets every week`);
  if (!/\r\nUID[:;]/.test(text) || !text.includes('\r\nDTSTAMP:')) return fault('a VEVENT without UID or DTSTAMP');
  const long = text.split('\r\n').find(content => Buffer.byteLength(content) > 75);
  return long === undefined ? undefined : fault(`a line of ${String(Buffer.byteLength(long))} bytes; 75 is the most (RFC 5545, 3.1)`, true);
}

async function guideFault(probe: Probe, groups: readonly Group[]): Promise<Fault | undefined> {
  const reply = await probe.ask({ path: '/groups.meeting-guide.json' });
  const refused = statusFault(reply, 200);
  if (refused) return refused;
  try {
    const { names, rejected } = await reviewNames(reply.text);
    if (rejected) return { where: `${reply.line} → row ${String(rejected.row)}${rejected.field === undefined ? '' : `, ${rejected.field}`}`, came: rejected.why };
    const missing = groups.filter(({ name }) => !names.has(name));
    return missing.length === 0 ? undefined : { where: reply.line, came: `nothing of ${someOf(missing.map(({ name }) => name))}, which meet every week` };
  } catch (error) {
    return { where: reply.line, came: (error as Error).message };
  }
}

async function* checkHsds(probe: Probe): AsyncIterable<Finding> {
  const root = await probe.ask({ path: '/hsds/' });
  if (root.status === 404) {
    yield rules.hsds.skipped('not offered');
    return;
  }
  const services = await probe.ask({ path: '/hsds/services' });
  yield rules.hsds.judge([...readShape(root, HsdsRoot).faults, ...readShape(services, HsdsPage).faults]);
}
