import type { Hono } from 'hono';
import type { Guard } from '../../http/serve-operation.ts';
import { operation } from '../../operations/operation.ts';
import type { Parts } from '../../parts.ts';
import { knownPerson } from '../known-person.ts';
import { readerFor } from './store-log.ts';
import { streamRoute } from './stream-route.ts';

/** Guarded as other operations are, but written past the router: it answers as long as it is read. */
const streamOperation = operation({ id: 'streamRooms', part: 'Rooms', method: 'POST', path: '/stream', allowance: 'read', person: 'needed', says: 'What happens in rooms, as it happens.', answers: {} });

/** Binds `POST /stream`, where the endpoint has rooms. */
export function serveStreams(app: Hono, guard: Guard, { streams, store: { chat }, base = '' }: Parts): void {
  if (!streams) return;
  app.post(base + streamOperation.path, streamRoute({
    streams,
    readerOf: async context => {
      context.set('operation', streamOperation.id);
      await guard(streamOperation, context);
      return readerFor(chat, knownPerson(context.get('person')).id);
    },
  }));
}
