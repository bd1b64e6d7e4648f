import * as v from 'valibot';
import { ClientError } from './errors.ts';
import { fetchText, type TextRequest } from './http.ts';

const answerWithinMs = 15_000;

/** Asks one address for JSON of a known shape. Throws `ClientError` where the answer is anything else. */
export async function fetchJson<Schema extends v.GenericSchema>(url: string, schema: Schema, request: TextRequest): Promise<v.InferOutput<Schema>> {
  const { text } = await fetchText(url, { timeoutMs: answerWithinMs, ...request });
  return readJson(text, url, schema);
}

/** Reads an answer's text as JSON of a known shape. Throws `ClientError` where it is anything else. */
export function readJson<Schema extends v.GenericSchema>(text: string, url: string, schema: Schema): v.InferOutput<Schema> {
  const read = v.safeParse(schema, parsed(text, url));
  if (!read.success) throw new ClientError('malformed', `${url}: ${v.getDotPath(read.issues[0]) ?? 'answer'}: ${read.issues[0].message}`);
  return read.output;
}

function parsed(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ClientError('malformed', `${url} did not answer with JSON`, { cause });
  }
}
