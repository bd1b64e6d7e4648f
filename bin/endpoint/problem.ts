import * as v from 'valibot';
import { Problem } from '../../src/protocol/problem.ts';
import { isPage, mediaTypeOf, readJson, shapeFaults, sortOf } from './answer.ts';
import type { Fault } from './finding.ts';
import type { Reply } from './probe.ts';
import { shown } from './quoted.ts';

/** A word that no list holds: an error that repeats it would also repeat what a visitor typed. */
export const marker = 'zqxmarker7f3';

/** Lines of a stack trace as Node, Python, PHP, Java, Ruby, .NET and databases write them. */
const trace = /\bat \S+ \(?[\w/\\.:-]+:\d+:\d+\)?|Traceback \(most recent|File "[^"]+", line \d+|\.php(?: on line |:)\d+|\bat [\w.$]+\([\w.]+\.java:\d+\)|\.rb:\d+:in |\bin [\w\\/:. -]+\.cs:line \d+|SQLSTATE\[|ERROR: {2}|syntax error at or near/;

/** Why an answer is no proper refusal: a problem document (RFC 9457) of a 4xx status that gives nothing away. */
export function problemFaults(reply: Reply, statuses?: readonly number[]): Fault[] {
  const { line, status, text, failure } = reply;
  const fault = (came: string, mend?: string, at = ''): Fault => ({ where: line + at, came, mend });
  if (failure) return [fault(failure.message, failure.mend)];
  if (text.includes(marker)) return [fault(`${String(status)}, with what was sent inside: …${text.slice(Math.max(0, text.indexOf(marker) - 40)).slice(0, 100)}`, 'Never repeat what was sent: name the field at fault. What people type must not end up in logs and on pages.')];
  if (trace.test(text)) return [fault(`${String(status)}, with the innards of the program: ${trace.exec(text)?.[0] ?? ''}`, 'Keep stack traces and database messages in the server’s log; the answer names the field at fault.')];
  if (status >= 500) return [fault(sortOf(reply), 'Check what comes in before it is used; bad input is the asker’s fault (4xx), and a crash is nobody’s answer.')];
  if (status < 400) return [fault(sortOf(reply))];
  if (isPage(reply)) return [fault(sortOf(reply), 'Answer errors with a problem document too: set the error page of the framework or the proxy for this address.')];
  const { json, fault: unread } = readJson(reply);
  if (unread) return [{ ...unread, mend: 'Send {"type","title","status"} as application/problem+json (RFC 9457).' }];
  const misshapen = shapeFaults(Problem, json, line);
  if (misshapen.length > 0) return misshapen.map(found => ({ ...found, mend: 'Send {"type","title","status"} as application/problem+json (RFC 9457).' }));
  if (mediaTypeOf(reply) !== 'application/problem+json') return [fault(`content-type ${shown(reply.headers.get('content-type') ?? undefined)}`, 'Send content-type: application/problem+json with every error.')];
  const told = v.parse(Problem, json).status;
  if (told !== status) return [fault(`${String(told)} in the document, ${String(status)} on the wire`, 'Send the same status in both.', ' → $.status')];
  if (statuses && !statuses.includes(status)) return [fault(sortOf(reply), `Answer with ${statuses.join(' or ')}.`)];
  return [];
}

/** The field that a problem document names. */
export function fieldOf(reply: Reply): string | undefined {
  const read = v.safeParse(Problem, readJson(reply).json);
  return read.success ? read.output.field : undefined;
}
