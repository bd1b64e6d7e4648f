import { BrokenRow } from '../../../src/connectors/rows/document.ts';
import { findRows, parseItems } from '../../../src/connectors/rows/json-rows.ts';
import { parseRow } from '../../../src/protocol/rows.ts';
import { parseRule } from '../../../src/time/rrule.ts';
import { zoneNamed } from '../../../src/time/zones.ts';
import { mediaTypeOf, statusFault } from '../answer.ts';
import type { Check, Context, Level, List } from '../context.ts';
import { rulesOf, type Fault, type Finding } from '../finding.ts';
import type { Noun } from '../nouns.ts';
import type { Row } from '../row.ts';
import type { Probe, Reply } from '../probe.ts';
import { shown } from '../quoted.ts';

const rulesFor = ({ name, title }: Noun) => {
  const rule = rulesOf(`${title}: the whole list`, title, `${name}.list`);
  return {
    answers: rule('answers', 'The whole list can be read', 'Answer with a JSON list of rows: [{…}, {…}].'),
    json: rule('json', 'It is JSON in UTF-8, and says so', 'Send content-type: application/json, and UTF-8 bytes.'),
    rows: rule('rows', 'Every row can be shown', 'Mend these rows: the widgets set them aside.'),
    facts: rule('facts', 'No fact of a row is lost', 'Mend these facts: the rows are shown without them.'),
    ids: rule('ids', 'Every row has an id of its own', 'Give each row an id that no other has, and that stays the same.'),
    some: rule('some', 'There is at least one row', 'Fill the list, or do not offer it.'),
    zones: rule('zones', 'Every time of day has a time zone that exists', 'Write "timeZone": "Europe/London" on the meeting, or once in index.json for all that have none.'),
    rules: rule('rrules', 'Every repetition can be understood', 'Use the part of RFC 5545 that the contract names: FREQ=WEEKLY;BYDAY=MO, FREQ=MONTHLY;BYDAY=2TU.'),
    etag: rule('etag', 'It has an ETag', 'Send an ETag that changes with the list, so that phones need not load it again.'),
    unchanged: rule('not-modified', 'Asked again with its ETag, it answers 304 without a body', 'Compare If-None-Match with the ETag, also where it says W/ before it.'),
  };
};

/** The whole lists, read row by row as the widgets do; what they hold is kept for the checks to come. */
export const checkLists: Check = async function* (probe, context) {
  for (const [noun, level] of context.offered) yield* checkList(probe, context, noun, level);
};

async function* checkList(probe: Probe, context: Context, noun: Noun, level: Level): AsyncIterable<Finding> {
  const rules = rulesFor(noun);
  const path = `/${noun.name}${level === 0 ? '.json' : ''}`;
  const reply = await probe.ask({ path });
  const read = readList(noun, reply);
  yield rules.answers.judge(read.fault);
  if (!read.raws) return;
  const list = rowsOf(noun, read.raws, reply.line);
  context.lists.set(noun.name, { ...list.list, reference: await noun.reference?.(list.list.rows, { listZone: context.service?.timeZone, now: Date.now() }) });
  yield rules.json.judge(typeFault(reply));
  yield rules.rows.judge(list.rejected);
  yield rules.facts.judge(list.dropped);
  yield rules.ids.judge(repeatedIds(read.raws, reply.line));
  yield rules.some.judge(list.list.count > 0 ? undefined : { where: reply.line, came: 'an empty list', lesser: true });
  yield rules.zones.judge(list.list.rows.flatMap(row => zoneFaults(row, context.service?.timeZone, reply.line)));
  yield rules.rules.judge(list.list.rows.flatMap(row => ruleFaults(row, reply.line)));
  yield* conditional(probe, rules, path, reply, level);
}

/** The rows of an answer, still unread; one that is broken stands as what is wrong with it. */
function readList(noun: Noun, reply: Reply): { raws?: unknown[]; fault?: Fault } {
  const refused = statusFault(reply, 200);
  if (refused) return { fault: refused };
  try {
    const steps = findRows(reply.text, [noun.name, 'items']);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return { raws: [...parseItems(reply.text, step.value.rows)].flat() };
  } catch (error) {
    return { fault: { where: reply.line, came: (error as Error).message } };
  }
}

function rowsOf(noun: Noun, raws: readonly unknown[], line: string): { list: List; rejected: Fault[]; dropped: Fault[] } {
  const rows: Row[] = [];
  const rejectedIds = new Set<string>();
  const faults = { rejected: [] as Fault[], dropped: [] as Fault[] };
  raws.forEach((raw, at) => {
    const { value, rejected, dropped } = raw instanceof BrokenRow ? { rejected: { field: undefined, why: raw.why }, dropped: [] } : parseRow(noun.schema, raw, at + 1, noun.needed);
    const id = idOf(raw);
    const faultOf = ({ field, why }: { field?: string; why: string }, lesser = false): Fault =>
      ({ where: `${line} → $[${String(at)}]${field === undefined ? '' : `.${field}`}${id === undefined ? '' : ` (${shown(id, 40)})`}`, came: why, lesser });
    if (value) rows.push(value as Row);
    else if (rejected) {
      if (id !== undefined) rejectedIds.add(id);
      faults.rejected.push(faultOf(rejected));
    }
    if (value) faults.dropped.push(...dropped.map(fact => faultOf(fact, true)));
  });
  return { list: { rows, rejected: rejectedIds, count: raws.length }, ...faults };
}

const idOf = (raw: unknown): string | undefined => (typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : undefined);

function repeatedIds(raws: readonly unknown[], line: string): Fault[] {
  const seen = new Set<string>();
  return raws.map(idOf).flatMap((id, at) => (id !== undefined && seen.size === seen.add(id).size ? [{ where: `${line} → $[${String(at)}].id`, came: `${shown(id)} a second time` }] : []));
}

function zoneFaults({ id, schedule }: Row, listZone: string | undefined, line: string): Fault[] {
  return schedule.flatMap(({ timeZone = listZone }, at) => {
    if (timeZone !== undefined && zoneNamed(timeZone)) return [];
    return [{ where: `${line} → ${shown(id, 40)}.schedule[${String(at)}].timeZone`, came: timeZone === undefined ? 'none, and index.json names none: nobody can tell what is on now' : shown(timeZone), lesser: true }];
  });
}

function ruleFaults({ id, schedule }: Row, line: string): Fault[] {
  return schedule.flatMap(({ rrule, startDate }, at) => {
    const rule = rrule === undefined ? undefined : parseRule(rrule);
    const where = `${line} → ${shown(id, 40)}.schedule[${String(at)}]`;
    if (rrule !== undefined && !rule) return [{ where: `${where}.rrule`, came: shown(rrule), lesser: true }];
    const counts = rule !== undefined && (rule.interval > 1 || rule.count !== undefined);
    return counts && startDate === undefined ? [{ where, came: `${shown(rrule)} without a startDate`, mend: 'Write from which startDate the interval or the count begins: without it nobody knows which weeks are meant.', lesser: true }] : [];
  });
}

function typeFault(reply: Reply): Fault | undefined {
  const header = reply.headers.get('content-type') ?? '';
  const charset = /charset="?([\w-]+)/i.exec(header)?.[1]?.toLowerCase() ?? 'utf-8';
  const fault = (came: string): Fault => ({ where: reply.line, came });
  if (!reply.isUtf8) return fault('bytes that are no UTF-8: letters with accents are lost');
  return mediaTypeOf(reply) === 'application/json' && charset === 'utf-8' ? undefined : fault(`content-type ${shown(header)}`);
}

async function* conditional(probe: Probe, rules: ReturnType<typeof rulesFor>, path: string, { headers, line }: Reply, level: Level): AsyncIterable<Finding> {
  const etag = headers.get('etag');
  // a static host may know only dates
  const lesser = level === 0;
  yield rules.etag.judge(etag === null ? { where: line, came: 'no ETag', lesser } : undefined);
  if (etag === null) return;
  // undici says "no-cache" beside a condition unless something else is said, and then no server would answer 304
  const again = await probe.ask({ path, headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } });
  const isRight = again.status === 304 && again.text === '';
  yield rules.unchanged.judge(isRight ? undefined : { where: `${line} If-None-Match: ${etag}`, came: again.failure?.message ?? `${String(again.status)}, ${again.text.length.toLocaleString('en')} characters`, lesser });
}
