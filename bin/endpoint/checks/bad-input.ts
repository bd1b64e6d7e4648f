import { readJson } from '../answer.ts';
import { searched, type Check } from '../context.ts';
import { rulesOf, type Fault, type Finding } from '../finding.ts';
import type { Noun } from '../nouns.ts';
import type { Probe, Reply } from '../probe.ts';
import { fieldOf, marker, problemFaults } from '../problem.ts';
import { shown } from '../quoted.ts';

interface BadInput {
  id: string;
  says: string;
  mend: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: string;
  /** The field at fault. */
  field?: string;
  /** True where an answer that makes the best of it is worth a look, not wrong. */
  mayPass?: boolean;
}

const timeZone = 'UTC';
const longMb = 2;

const inputs: readonly BadInput[] = [
  { id: 'malformed', says: 'Malformed JSON is refused', mend: 'Answer 400.', raw: `{"timeZone":"UTC","text":"${marker}` },
  { id: 'list', says: 'JSON that is no object is refused', mend: 'Answer 400 or 422.', raw: `["${marker}"]` },
  { id: 'type', says: 'A field of the wrong type is refused', mend: 'Answer 400 or 422 and name the field.', body: { timeZone, text: { words: marker } }, field: 'text' },
  { id: 'value', says: 'A value that does not exist is refused', mend: 'Answer 400 or 422 and name the field.', body: { timeZone, sort: marker }, field: 'sort' },
  { id: 'zone', says: 'A search without a time zone is refused, or read in the endpoint’s own', mend: 'Answer 400 or 422 and name timeZone.', body: {}, field: 'timeZone', mayPass: true },
  { id: 'latitude', says: 'A latitude of 100 is refused', mend: 'Latitudes end at 90: answer 400 or 422 and name near.latitude.', body: { timeZone, near: { latitude: 100, longitude: 0 } }, field: 'near.latitude' },
  { id: 'radius', says: 'A radius beyond the Earth is refused', mend: 'Answer 400 or 422 and name radiusKm (at most 20,038).', body: { timeZone, near: { latitude: 0, longitude: 0 }, radiusKm: 1e9 }, field: 'radiusKm', mayPass: true },
  { id: 'limit', says: 'A limit of 1000 is refused', mend: 'Answer 400 or 422 and name limit (at most 100).', body: { timeZone, limit: 1000 }, field: 'limit', mayPass: true },
  { id: 'cursor', says: 'A cursor that it did not give is refused, or begins at the start', mend: 'Answer 400 or 422 and name cursor, or send the first page.', body: { timeZone, cursor: marker }, field: 'cursor', mayPass: true },
  { id: 'nul', says: 'A NUL character is refused', mend: 'Answer 400 or 422 and name text: some databases fail on it.', body: { timeZone, text: `${marker}\0` }, field: 'text', mayPass: true },
  { id: 'long', says: `A body of ${String(longMb)} MB is refused`, mend: 'Answer 413, before all of it is read.', raw: JSON.stringify({ timeZone, text: marker + 'x'.repeat(longMb * 1_000_000) }) },
];

/** Bad input: refused in words for a program, giving nothing away, and never a crash. */
export const checkBadInput: Check = async function* (probe, context) {
  const nouns = searched(context);
  for (const noun of nouns) for (const input of inputs) yield await checkInput(probe, noun, input);
  if (nouns.length === 0) return;
  const rule = rulesOf('Errors', 'the introduction', 'errors')('unknown-address', 'An address that does not exist is answered with a 404 problem document', 'Give the framework a not-found handler that sends application/problem+json.');
  yield rule.judge(problemFaults(await probe.ask({ path: `/${marker}/${marker}` }), [404]));
};

async function checkInput(probe: Probe, { name, title }: Noun, { id, says, mend, body, raw, field, mayPass = false }: BadInput): Promise<Finding> {
  const rule = rulesOf(`${title}: bad input`, 'the introduction', `${name}.bad-input`)(id, says, mend);
  const reply = await probe.ask({ path: `/${name}/search`, method: 'POST', body, raw });
  // a server that hangs up on a body too large has refused it, if rudely
  if (id === 'long' && reply.failure?.kind === 'broken-off') return rule.judge({ where: reply.line, came: reply.failure.message, mend: 'Better answer 413 first: a widget then knows that it was the body.', lesser: true });
  if (reply.status >= 200 && reply.status < 300) return rule.judge(acceptedFault(reply, id, mayPass));
  const [fault] = problemFaults(reply);
  if (fault) return rule.judge(fault);
  const named = fieldOf(reply);
  if (field === undefined || named === field) return rule.judge();
  return rule.judge({ where: `${reply.line} → $.field`, came: shown(named), mend: `Name the field at fault: "field": "${field}".`, lesser: true });
}

/** Input that was let pass: right where the contract leaves it open, to look at where the answer is at least sound. */
function acceptedFault(reply: Reply, id: string, mayPass: boolean): Fault | undefined {
  const { json } = readJson(reply);
  const isAnswer = typeof json === 'object' && json !== null && 'items' in json && Array.isArray(json.items);
  if (isAnswer && (id === 'cursor' || id === 'zone')) return undefined;
  const count = isAnswer ? (json.items as unknown[]).length : 0;
  return { where: reply.line, came: `${String(reply.status)}${isAnswer ? ` with ${String(count)} items` : ''}`, lesser: mayPass && isAnswer && count <= 100 };
}
