import * as v from 'valibot';
import { Id } from '../../../src/protocol/facts.ts';
import type { Parameter } from './operation.ts';

export const idParameter: Parameter = { name: 'id', in: 'path', says: 'The row’s own id.', required: true, schema: Id };

/** As long as any key of a client may be. */
export const IdempotencyKey = v.pipe(v.string(), v.minLength(8), v.maxLength(200), v.regex(/^[\x21-\x7e]+$/));

export const keyParameter: Parameter = {
  name: 'Idempotency-Key', in: 'header', required: true, schema: IdempotencyKey,
  says: 'Made by the client and the same on every retry of one act, so that it is stored once. 8 to 200 visible ASCII characters.',
};

export const etagHeader = { ETag: 'Names this state of the list; send it back as If-None-Match.' };
