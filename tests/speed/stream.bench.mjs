// npm run bench -- stream [--connections 5000] [--json]: one server process with rooms: messages that are stored, deliveries to readers, memory of open streams; each beside floors that store nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startCluster } from '../server/postgres-cluster.ts';
import { startEndpoint } from './endpoint/running.ts';
import { figure, printTable } from './harness/report.ts';
import { median } from './harness/statistics.ts';
import { comeIn } from './stream/people.ts';
import { Readers } from './stream/reading.ts';
import { startFloor } from './stream/running.ts';
import { write } from './stream/writing.ts';

const { values } = parseArgs({ options: { connections: { type: 'string', default: '5000' }, json: { type: 'boolean', default: false } } });
const connections = Number(values.connections);
const room = 'evening';
const rounds = 3;
const [writers, writeMs] = [64, 4_000];
const [readerCount, messages, speakers] = [500, 400, 16];
const streamsEach = 8;
/** As long as a message of the bench is in the stream. */
const frameBytes = 290;
const settleMs = 3_000;
const warmUpMs = 5_000;
const folder = mkdtempSync(join(tmpdir(), 'stream-bench-'));
const config = { CONFIG: 'demo/server/endpoint.config.json' };
const cluster = await startCluster().catch(error => { console.log(`Without PostgreSQL: ${error.message}`); });

/** The middle of several rounds. */
const middle = async measure => {
  const found = [];
  for (let round = 0; round < rounds; round++) found.push(await measure());
  return median(found);
};

try {
  const [http, ws] = [await floor('http'), await floor('ws')];
  const sqlite = await endpoint({ DATA: join(folder, 'stream.sqlite') }, true);
  const postgres = cluster ? await endpoint({ DATABASE_URL: await cluster.makeDatabase() }, false) : undefined;
  const cases = [['endpoint, SQLite', sqlite], ...(postgres ? [['endpoint, PostgreSQL', postgres]] : []), ['floor: plain http', http], ['floor: ws', ws]].map(([label, found]) => ({ label, figures: [
    atLeast('messages stored a second', found.stored, 2_500, label),
    atLeast('deliveries a second', found.delivered, 50_000, label),
    figure('memory of an open stream', found.bytesEach / 1_000, 'kB', label.startsWith('endpoint') ? 18 : null),
    figure('messages, to plain http', found.stored / http.stored, 'ratio'),
    figure('deliveries, to plain http', found.delivered / http.delivered, 'ratio'),
    figure('deliveries, to ws', found.delivered / ws.delivered, 'ratio'),
  ] }));
  printTable(cases);
  if (values.json) console.log(JSON.stringify({ bench: 'stream', figures: cases.flatMap(({ label, figures }) => figures.filter(({ value }) => !Number.isNaN(value)).map(one => ({ ...one, name: `${one.name}, ${label}` }))) }));
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A figure whose goal is the least that it should be. */
function atLeast(name, value, goal, label) {
  const one = figure(name, value, '1/s', label.startsWith('endpoint') ? goal : null);
  return { ...one, met: one.goal === null ? null : value >= goal };
}

async function endpoint(env, holdsMany) {
  console.log(`Measuring the endpoint over ${env.DATA ? 'SQLite' : 'PostgreSQL'} …`);
  const server = await startEndpoint({ ...config, ...env });
  try {
    const people = await comeIn(server.address, speakers, room);
    await write({ address: server.address, people, room, connections: writers, ms: warmUpMs });
    const stored = await middle(async () => perSecond(await write({ address: server.address, people, room, connections: writers, ms: writeMs })));
    const listeners = await comeIn(server.address, Math.ceil(readerCount / streamsEach), room);
    const position = await positionOf(server.address, people[0].token);
    const delivered = await deliveries(readers => readers.open(server.address, listeners, readerCount, JSON.stringify({ rooms: { [room]: position } })), () => write({ address: server.address, people, room, connections: speakers, count: messages }));
    return { stored, delivered, bytesEach: holdsMany ? await memory(server) : NaN };
  } finally {
    await server.stop();
  }
}

async function floor(kind) {
  console.log(`Measuring the floor of ${kind} …`);
  const server = await startFloor(kind, frameBytes);
  try {
    const nobody = [{ token: 'x'.repeat(43) }];
    const stored = await middle(async () => perSecond(await write({ address: server.address, people: nobody, room, connections: writers, ms: writeMs })));
    const open = readers => (kind === 'ws' ? readers.openSockets(server.address, readerCount) : readers.openFloor(server.address, readerCount));
    const delivered = await deliveries(open, () => write({ address: server.address, people: nobody, room, connections: speakers, count: messages }));
    const before = server.rss();
    const readers = new Readers();
    await (kind === 'ws' ? readers.openSockets(server.address, connections) : readers.openFloor(server.address, connections));
    await wait(settleMs);
    readers.areAllOpen();
    const bytesEach = (server.rss() - before) / connections;
    readers.close();
    return { stored, delivered, bytesEach };
  } finally {
    await server.stop();
  }
}

/** From the first word to the last that the last reader has. */
async function deliveries(open, speak) {
  const readers = new Readers();
  await open(readers);
  const found = await middle(async () => {
    const [from, began] = [readers.frames, performance.now()];
    await speak();
    await readers.until(from + readerCount * messages);
    return (readerCount * messages * 1_000) / (performance.now() - began);
  });
  readers.close();
  return found;
}

async function memory(server) {
  const people = await comeIn(server.address, Math.ceil(connections / streamsEach), room);
  const position = await positionOf(server.address, people[0].token);
  await wait(settleMs);
  const before = server.rss();
  const readers = new Readers();
  await readers.open(server.address, people, connections, JSON.stringify({ rooms: { [room]: position } }));
  await wait(settleMs);
  readers.areAllOpen();
  const each = (server.rss() - before) / connections;
  readers.close();
  return each;
}

async function positionOf(address, token) {
  const answer = await fetch(`${address}/rooms/${room}`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()).last;
}

function perSecond({ stored, ms }) {
  return (stored * 1_000) / ms;
}
