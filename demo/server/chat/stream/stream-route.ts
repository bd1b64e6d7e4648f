import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { StreamQuestion } from '../../../../src/protocol/room-stream.ts';
import { ProblemError } from '../../http/problems.ts';
import { readBody } from '../../http/read-body.ts';
import { json, noStore } from '../../http/respond.ts';
import { Outlet } from './outlet.ts';
import type { StreamReader } from './room-log.ts';
import type { RoomStreams } from './room-streams.ts';

/** What may wait for one reader: some hundred long messages. */
const mostWaitingBytes = 512 * 1024;

/** What keeps proxies from holding a stream back, and everybody from keeping it. */
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff',
};

export interface StreamRouteOptions {
  streams: RoomStreams;
  /** Whose request it is. Throws `ProblemError` where nobody's. */
  readerOf: (context: Context) => Promise<StreamReader>;
  mostBytes?: number;
}

/** `POST /stream`: a stream, or a long poll for those who accept only JSON. */
export const streamRoute = ({ streams, readerOf, mostBytes = mostWaitingBytes }: StreamRouteOptions) => async (context: Context): Promise<Response> => {
  const question = await readQuestion(context.req.raw);
  // last of all: from here on a change of what they may see ends the stream
  const reader = await readerOf(context);
  if (wantsJson(context.req.header('accept') ?? '')) return json(await streams.poll(reader, question, context.req.raw.signal), { ...noStore, 'x-accel-buffering': 'no' });
  const { outgoing } = context.env as Partial<HttpBindings>;
  if (!outgoing) throw new Error('a stream needs a socket');
  // Node's own answer: a web stream costs several times the work for each reader of each event
  outgoing.writeHead(200, { ...Object.fromEntries(context.res.headers), ...streamHeaders });
  void streams.stream(reader, question, new Outlet(outgoing, mostBytes));
  return RESPONSE_ALREADY_SENT;
};

const wantsJson = (accept: string): boolean => accept.includes('application/json') && !accept.includes('text/event-stream');

async function readQuestion(request: Request): Promise<StreamQuestion> {
  try {
    return await readBody(request, StreamQuestion);
  } catch (error) {
    // names of rooms were sent, and nothing that was sent is repeated
    if (error instanceof ProblemError && error.more.field?.startsWith('rooms.')) throw new ProblemError(error.kind, { ...error.more, field: 'rooms' });
    throw error;
  }
}
