import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { Person } from './people.ts';

const words = 'Some words that somebody might say on an evening like this one, neither many nor few.';

/** What is to be written, and by whom. */
export interface Writing {
  address: string;
  people: readonly Person[];
  room: string;
  connections: number;
  /** Stop after so many, or after so long. */
  count?: number;
  ms?: number;
}

/** Writes messages over kept connections, each when the one before it was answered as stored. Answers how many were, and in what time. */
export async function write({ address, people, room, connections, count = Infinity, ms = Infinity }: Writing): Promise<{ stored: number; ms: number }> {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const body = JSON.stringify({ kind: 'message', body: words });
  const run = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const began = performance.now();
  let [begun, stored] = [0, 0];
  const writer = async (at: number): Promise<void> => {
    while (begun < count && performance.now() - began < ms) {
      const number = ++begun;
      const { token } = people[at % people.length] ?? { token: '' };
      const asked = request({ agent, hostname, port, method: 'PUT', path: `/rooms/${room}/events/${run}-${String(number).padStart(8, '0')}`, headers: { 'content-type': 'application/json', 'content-length': body.length, authorization: `Bearer ${token}` } });
      asked.end(body);
      const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
      answer.resume();
      await once(answer, 'end');
      if (answer.statusCode !== 201) throw new Error(`not stored: ${String(answer.statusCode)}`);
      stored += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, at) => writer(at)));
  agent.destroy();
  return { stored, ms: performance.now() - began };
}
