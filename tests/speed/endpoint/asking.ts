import { Agent, request } from 'node:http';
import type { Question } from './questions.ts';

/** How long each answer took, in milliseconds, and how many bytes came. */
export interface Timings {
  ms: number[];
  bytes: number;
}

/** Asks all questions so many times over, one after the other on one connection, as fast as they are answered. */
export async function askAll(address: string, questions: readonly Question[], rounds: number): Promise<Timings> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const timings: Timings = { ms: [], bytes: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const { path, query } of questions) {
      const began = performance.now();
      timings.bytes += await ask(agent, address + path, JSON.stringify(query));
      timings.ms.push(performance.now() - began);
    }
  }
  agent.destroy();
  return timings;
}

function ask(agent: Agent, url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, answer => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => { bytes += chunk.length; });
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} answered ${String(answer.statusCode)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
