import * as v from 'valibot';
import type { Fault } from './finding.ts';
import type { Reply } from './probe.ts';
import { quoted, shown } from './quoted.ts';

/** `application/json` of `application/json; charset=utf-8`. */
export const mediaTypeOf = ({ headers }: Reply): string => (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Whether an answer is a web page, whatever it calls itself. */
export const isPage = (reply: Reply): boolean => mediaTypeOf(reply) === 'text/html' || /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(reply.text);

/** What an answer is where it is not the one hoped for: `404, a web page (text/html): "<!doctype…"`. */
export function sortOf(reply: Reply): string {
  if (reply.failure) return reply.failure.message;
  const { status, text, headers } = reply;
  const moved = headers.get('location');
  if (moved !== null && status >= 300 && status < 400) return `${String(status)}, a redirect to ${quoted(moved, 100)}`;
  const kind = isPage(reply) ? 'a web page' : text.trim() === '' ? 'an empty body' : mediaTypeOf(reply) || 'no content type';
  return `${String(status)}, ${kind}${text.trim() === '' ? '' : `: ${quoted(text.trim(), 90)}`}`;
}

/** Why an answer is not the one of this status. */
export function statusFault(reply: Reply, status: number): Fault | undefined {
  return reply.status === status ? undefined : { where: reply.line, came: sortOf(reply), mend: reply.failure?.mend };
}

/** The JSON of an answer; a fault where there is none. */
export function readJson(reply: Reply): { json?: unknown; fault?: Fault } {
  try {
    return { json: JSON.parse(reply.text.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    const why = isPage(reply) ? 'Send JSON: a web page came, perhaps the one for unknown addresses, or of a log-in.' : 'Send JSON that a parser takes.';
    return { fault: { where: reply.line, came: `${sortOf(reply)} (${quoted((error as Error).message, 60)})`, mend: why } };
  }
}

/** Where a value is not of the shape of a schema; at most ten places. */
export function shapeFaults(schema: v.GenericSchema, value: unknown, line: string): Fault[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.slice(0, 10).map(issue => {
    const path = v.getDotPath(issue);
    return { where: `${line} → $${path ? `.${path}` : ''}`, came: `${shown(issue.input)}: ${issue.message}` };
  });
}

/** Asked-for JSON of a schema: the status, the parse and the shape, in this order. */
export function readShape<Schema extends v.GenericSchema>(reply: Reply, schema: Schema, status = 200): { value?: v.InferOutput<Schema>; faults: Fault[] } {
  const refused = statusFault(reply, status);
  if (refused) return { faults: [refused] };
  const { json, fault } = readJson(reply);
  if (fault) return { faults: [fault] };
  const read = v.safeParse(schema, json);
  return read.success ? { value: read.output, faults: [] } : { faults: shapeFaults(schema, json, reply.line) };
}
