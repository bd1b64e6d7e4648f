import { seenBy } from '../../../../demo/server/chat/seen-by.ts';
import { timelineOf } from '../../../../src/client/chat/room-timeline.ts';
import type { TimelineRow } from '../../../../src/client/chat/timeline-row.ts';
import type { NewRoomEvent } from '../../../../src/protocol/room-event.ts';
import { dayOf, type Tab } from './tab.ts';
import type { World } from './world.ts';

/** What a page shows, at any moment: nothing twice, and what was shown as sent stays. */
export function checkRows(world: World, tab: Tab): void {
  const rows = tab.conversation?.rows ?? [];
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size < rows.length) world.fault(`DOUBLED: ${tab.name} shows something twice`);
}

/** Once all is well: nothing lost, nothing doubled, one order, nothing of what was erased. */
export async function check(world: World): Promise<void> {
  for (const tab of world.tabs) await world.time.until(tab.readAll());
  // what is written to disks is there
  await world.time.pass(1_000);
  checkLog(world);
  const expected = new Map<string, TimelineRow[]>();
  // what two people see who were parted for a while depends on when they looked
  for (const { id } of world.people) if (![...world.parted].some(pair => pair.includes(id))) expected.set(id, await rowsFor(world, id));
  for (const tab of world.tabs) {
    checkRows(world, tab);
    checkTab(world, tab, expected.get(tab.person.id));
  }
  checkErased(world);
}

function checkLog(world: World): void {
  const rows = world.rows();
  rows.forEach(({ seq }, at) => { if (seq !== at + 1) world.fault(`the log has ${String(seq)} at place ${String(at + 1)}`); });
  const bodies = rows.flatMap(({ kind, content }) => (kind === 'message' ? [(JSON.parse(content ?? '') as { body: string }).body] : []));
  if (new Set(bodies).size < bodies.length) world.fault('DOUBLED: the same words are in the log twice');
  for (const { key, content, tab, stored } of world.added) {
    const item = tab.conversation?.outbox.state.find(other => other.key === key);
    const isRefused = isAbout(content) && (item?.state === 'refused' || refusedElsewhere(world, key));
    const mayBeGone = !stored && tab.page.isGone;
    if (!world.hasKey(key) && !isRefused && !mayBeGone) world.fault(`LOST: ${tab.name} took a ${content.kind}${stored ? ' and stored it' : ''}, and it is in no log`);
  }
  for (const tab of world.tabs) for (const key of tab.shownSent) if (!world.hasKey(key)) world.fault(`LOST: ${tab.name} showed something as sent`);
}

/** What is about a message can be refused, where that is erased meanwhile. */
const isAbout = (content: NewRoomEvent): boolean => content.kind !== 'message' || content.replyTo !== undefined;

/** A page that came later took it up, and knows why it cannot be sent. */
const refusedElsewhere = (world: World, key: string): boolean =>
  world.tabs.some(({ conversation }) => conversation?.outbox.state.some(item => item.key === key && item.state === 'refused'));

/** The room as somebody sees it who comes now, and reads all of it. */
async function rowsFor(world: World, me: string): Promise<TimelineRow[]> {
  const { endpoint: { chat }, room, time } = world;
  const [hidden, events] = await time.until(Promise.all([chat.blockedWith(me), chat.events(room, { after: 0, limit: 10_000 }, me)]));
  return timelineOf({ events: events.map(event => seenBy(hidden, event)), outgoing: [], me, dayOf });
}

function checkTab(world: World, tab: Tab, expected: readonly TimelineRow[] | undefined): void {
  const { conversation } = tab;
  const seqs = conversation?.events.map(({ seq }) => seq) ?? [];
  if (seqs.length !== world.last || seqs.some((seq, at) => seq !== at + 1)) {
    world.fault(`LOST: ${tab.name} has ${String(seqs.length)} of ${String(world.last)} events`);
    return;
  }
  if (!expected) return;
  const shown = (conversation?.rows ?? []).filter(row => row.row !== 'message' || row.seq !== undefined);
  const differs = expected.findIndex((row, at) => told(row) !== told(shown[at]));
  if (differs >= 0 || shown.length !== expected.length) world.fault(`${tab.name} shows ${told(shown[differs])} where others show ${told(expected[differs])}`);
}

/** A row as it is compared; what was refused of one's own beside it is nobody else's. */
const told = (row: TimelineRow | undefined): string => JSON.stringify(row?.row === 'message' ? { ...row, changes: undefined } : row);

function checkErased(world: World): void {
  const erased = new Set(world.rows().filter(({ kind }) => kind === 'erased').map(({ seq }) => seq));
  const gone = world.added.flatMap(({ key, content }) => {
    const seq = world.keys().get(key);
    const isGone = (seq !== undefined && erased.has(seq)) || (content.kind === 'edit' && erased.has(content.target) && seq !== undefined);
    return isGone && 'body' in content ? [content.body] : [];
  });
  const places: [string, string][] = [
    ['the database', JSON.stringify(world.rows())],
    ...world.tabs.map(({ name, conversation }): [string, string] => [name, JSON.stringify(conversation?.events ?? [])]),
    ...world.tabs.map(({ name, device }): [string, string] => [`the disk of ${name}`, JSON.stringify([...device.disk].filter(([collection]) => collection.startsWith('rooms')).map(([, records]) => [...records]))]),
  ];
  for (const words of gone) for (const [place, text] of places) if (text.includes(words)) world.fault(`ERASED words are in ${place}`);
}
