import * as v from 'valibot';
import { ProblemError } from './problems.ts';

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** Reads JSON of a known shape from a request. Throws `ProblemError` that names the first field at fault. */
export async function readBody<Schema extends v.GenericSchema>(request: Request, schema: Schema): Promise<v.InferOutput<Schema>> {
  // any other type could be sent by a form of a foreign page without asking first
  if (!json.test(request.headers.get('content-type') ?? '')) throw new ProblemError('wrong-type');
  return readValue(parsed(await request.text()), schema);
}

/** Reads a value of a known shape; `field` names it where it is at fault as a whole. */
export function readValue<Schema extends v.GenericSchema>(value: unknown, schema: Schema, field?: string): v.InferOutput<Schema> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new ProblemError('invalid-field', { field: fieldOf(issue) ?? field, detail: adviceOf(issue) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-json');
  }
}

/** Path of the field at fault. Keys are those of the schema, but for those of records, which a sender chooses: there are none in bodies. */
const fieldOf = (issue: v.BaseIssue<unknown>): string | undefined => v.getDotPath(issue) ?? undefined;

/** What was expected, in the schema's own words; never what came, which a message of the library would repeat. */
function adviceOf({ expected, requirement, type, kind, message, received }: v.BaseIssue<unknown>): string {
  const [what, bound] = [type.replaceAll('_', ' '), typeof requirement === 'number' ? ` ${requirement}` : ''];
  if (kind === 'schema') return `expected ${expected ?? what}`;
  return message.includes(received) ? `must pass: ${what}${bound}` : message;
}
