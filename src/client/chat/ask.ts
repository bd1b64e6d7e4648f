import * as v from 'valibot';
import { Problem } from '../../protocol/problem.ts';
import { ClientError } from '../errors.ts';
import { kindOf, readText } from '../http.ts';
import { readJson } from '../json.ts';
import type { Method } from '../receipt.ts';
import { Line } from '../stream/line.ts';
import { RefusedError } from './refused-error.ts';

/** One question of a person to the endpoint. */
export interface Question {
  method: Method;
  url: string;
  token?: string;
  body?: unknown;
  /** Of what is to count once, however often it is sent. */
  key?: string;
  signal?: AbortSignal;
}

const withinMs = 15_000;

/** Asks in a person's name; the answer's text, which may be none. Throws `ClientError`, and `RefusedError` where the endpoint says why. */
export async function ask({ method, url, token, body, key, signal = new AbortController().signal }: Question): Promise<string> {
  const line = new Line(url, signal);
  try {
    line.expect(withinMs);
    const response = await line.answer({ method, accept: 'application/json', token, body, key });
    const text = await line.safely(readText(response, url));
    if (!response.ok) throw refusal(response, text);
    return text;
  } finally {
    line.end();
  }
}

/** Asks for JSON of a known shape. Throws as `ask` does, and where the answer is anything else. */
export async function askFor<Schema extends v.GenericSchema>(schema: Schema, question: Question): Promise<v.InferOutput<Schema>> {
  return readJson(await ask(question), question.url, schema);
}

function refusal({ status, headers }: Response, text: string): ClientError {
  const afterSeconds = Number(headers.get('retry-after') ?? NaN);
  try {
    const problem = v.parse(Problem, JSON.parse(text));
    return new RefusedError({ ...problem, status }, Number.isFinite(afterSeconds) ? afterSeconds * 1_000 : undefined);
  } catch {
    // a proxy on the way answers in its own manner
    return new ClientError(kindOf(status), `the endpoint answered ${String(status)}`);
  }
}
