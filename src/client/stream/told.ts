import * as v from 'valibot';
import { ClientError } from '../errors.ts';

/** What a stream tells, read as JSON of a known shape. Throws `ClientError` where it is anything else. */
export function told<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new ClientError('malformed', 'the stream tells what cannot be read', { cause });
  }
}
