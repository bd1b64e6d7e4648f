import type { Database } from '../../../../demo/server/store/sqlite/database.ts';
import type { OwnOutgoing } from '../../../../src/client/chat/timeline-row.ts';
import { happen } from './actions.ts';
import { check, checkRows } from './checks.ts';
import { World, type Variant } from './world.ts';

/** How a schedule went: what was not as it must be, and all that happened where it was wanted. */
export interface Outcome {
  faults: readonly string[];
  trace: readonly string[];
}

const longestHealingMs = 240_000;

/** Plays one schedule: a few people talk while everything goes wrong, then nothing does any more; then all is looked at. */
export async function runSchedule(seed: number, database: Database, variant: Variant = {}, isTraced = false): Promise<Outcome> {
  const world = new World(seed, database, variant, isTraced);
  try {
    await play(world);
    await heal(world);
    await check(world);
  } catch (error) {
    world.fault(error instanceof Error ? error.stack ?? error.message : String(error));
  } finally {
    world.end();
  }
  return { faults: world.faults, trace: world.trace ?? [] };
}

async function play(world: World): Promise<void> {
  const { random, time, endpoint, room } = world;
  await time.until(endpoint.chat.ensureRooms([{ id: room, kind: 'room', name: 'A room', agreements: [], languages: [], schedule: [] }]));
  for (const name of ['Ana', 'Ben', 'Kim'].slice(0, random.between(2, 3))) {
    const person = { name, ...(await time.until(endpoint.newPerson(name))) };
    world.people.push(person);
    world.openTab(person, world.newDevice(person));
  }
  for (let left = random.between(8, 16); left > 0; left--) {
    await time.pass(random.is(0.3) ? random.between(0, 20) : random.between(20, 1_500));
    happen(world);
    for (const tab of world.tabs) checkRows(world, tab);
  }
  await time.pass(random.between(0, 3_000));
}

/** The faults end: whatever comes now arrives. Each of them looks at the room again, and sends again what was refused for a reason that is over. */
async function heal(world: World): Promise<void> {
  const { time, endpoint, network } = world;
  world.note('all is well from here on');
  network.isCalm = true;
  time.wrongMs = 0;
  for (const [at, server] of endpoint.servers.entries()) if (server.isDown) endpoint.start(at);
  for (const [person, devices] of world.devices) {
    for (const device of devices) {
      device.isFull = false;
      if (!world.tabs.some(tab => tab.device === device)) world.openTab(person, device);
    }
  }
  for (const tab of world.tabs) tab.thaw();
  const untilMs = time.nowMs + longestHealingMs;
  // pages that are just opened take up what others have left
  await time.pass(2_000);
  for (let isStill = 0; isStill < 2 && time.nowMs < untilMs; isStill = isWhole(world) ? isStill + 1 : 0) await time.pass(700);
  if (!isWhole(world)) for (const what of lacks(world)) world.fault(what);
}

/** Pages whose token ended come again with the one that their person has now; what was refused by that is tried again. */
function mend(world: World): void {
  for (const tab of world.tabs) {
    const person = world.people.find(({ id }) => id === tab.person.id);
    if (!person || (tab.over === undefined && tab.person.token === person.token)) continue;
    world.endTab(tab, true);
    world.openTab(person, tab.device);
  }
  for (const { conversation } of world.tabs) {
    for (const item of conversation?.outbox.state ?? []) if (isRefusedForNow(item)) void conversation?.outbox.retry(item.key);
  }
}

function isWhole(world: World): boolean {
  mend(world);
  return lacks(world).length === 0;
}

/** By a token that had ended. What answers to something that is erased by now is refused for good. */
const isRefusedForNow = ({ state, why }: OwnOutgoing): boolean => state === 'refused' && why?.includes('token') === true;

/** What is still on its way. */
function lacks(world: World): string[] {
  const { last } = world;
  return world.tabs.flatMap(({ name, conversation }) => {
    if (!conversation) return [`${name} never came to the room`];
    const waiting = conversation.outbox.state.filter(item => item.state === 'waiting' || item.state === 'sending' || isRefusedForNow(item));
    const position = conversation.position;
    return [
      ...(waiting.length > 0 ? [`${name} still has ${String(waiting.length)} to send`] : []),
      ...(conversation.rows.some(({ row }) => row === 'gap') ? [`LOST: ${name} misses something in between`] : []),
      ...(position < last ? [`LOST: ${name} came only to ${String(position)} of ${String(last)}`] : []),
    ];
  });
}
