import type { MessageRow } from '../../../../src/client/chat/timeline-row.ts';
import { reactions } from '../../../../src/protocol/room-event.ts';
import type { Tab } from './tab.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;
const mostTabs = 5;

/** One thing that somebody does, or that befalls somebody. */
type Action = (world: World, tab: Tab) => void;

const messages = (tab: Tab, isMine: boolean): MessageRow[] =>
  (tab.conversation?.rows ?? []).filter((row): row is MessageRow => row.row === 'message' && row.seq !== undefined && row.mine === isMine);

const say: Action = (world, tab) => {
  const target = world.random.is(0.2) ? world.random.oneOf(messages(tab, false))?.seq : undefined;
  world.add(tab, { kind: 'message', body: world.words(), contentNotes: [], ...(target !== undefined && { replyTo: target }) });
};

const changeOwn = (kind: 'edit' | 'erase'): Action => (world, tab) => {
  const target = world.random.oneOf(messages(tab, true))?.seq;
  if (target !== undefined) world.add(tab, kind === 'erase' ? { kind, target } : { kind, target, body: world.words(), contentNotes: [] });
};

const react: Action = (world, tab) => {
  const target = world.random.oneOf(messages(tab, world.random.is(0.3)))?.seq;
  const reaction = world.random.oneOf(reactions);
  if (target !== undefined && reaction) world.add(tab, { kind: 'reaction', target, reaction, off: world.random.is(0.3) });
};

const reload = (isGraceful: boolean): Action => (world, tab) => {
  world.endTab(tab, isGraceful);
  world.time.after(world.random.between(20, 1_500), () => { world.openTab(personOf(world, tab), tab.device); });
};

const freeze: Action = (world, tab) => {
  world.note(`${tab.name} freezes`);
  tab.freeze();
  world.time.after(world.random.between(500, 9_000), () => { world.note(`${tab.name} thaws`); tab.thaw(); });
};

const putAside: Action = (world, tab) => {
  world.note(`${tab.name} is put aside`);
  tab.dispatch('pagehide');
  world.time.after(world.random.between(100, 6_000), () => { tab.dispatch('pageshow'); });
};

const secondTab: Action = (world, tab) => { if (world.tabs.length < mostTabs) world.openTab(personOf(world, tab), tab.device); };

const otherDevice: Action = (world, tab) => {
  const person = personOf(world, tab);
  if (world.tabs.length < mostTabs) world.openTab(person, world.newDevice(person));
};

const wake: Action = (_, tab) => { tab.dispatch('online'); };

const fullDisk: Action = (world, { device }) => {
  world.note('a disk is full');
  device.isFull = true;
  world.time.after(world.random.between(200, 8_000), () => { device.isFull = false; });
};

const wrongClock: Action = (world) => {
  world.note('a clock is put wrong, or right');
  world.time.wrongMs = world.time.wrongMs === 0 ? (world.random.is(0.5) ? dayMs : -dayMs) : 0;
};

const killServer: Action = (world) => {
  const at = world.random.between(0, 1);
  if (world.endpoint.servers[at]?.isDown) return;
  world.note(`server ${String(at)} is killed`);
  world.endpoint.servers[at]?.kill();
  world.time.after(world.random.between(10, 5_000), () => { world.note(`server ${String(at)} starts`); world.endpoint.start(at); });
};

const cutStreams: Action = (world) => { world.endpoint.any?.cutAll(); };

const part: Action = (world, tab) => {
  const other = world.random.oneOf(world.people.filter(({ id }) => id !== tab.person.id));
  if (!other) return;
  const pair = [tab.person.id, other.id].sort().join(' ');
  const { client } = tab;
  const isApart = world.parted.has(pair) && world.random.is(0.6);
  world.note(`${tab.name} ${isApart ? 'unblocks' : 'blocks'} ${other.name}`);
  world.parted.add(pair);
  const done = isApart ? client.unblock(other.id) : client.block(other.id);
  // as the widget does it: what is had is read anew
  done.then(async () => tab.conversation?.readAnew()).catch(() => undefined);
};

const newToken: Action = (world, tab) => {
  const person = personOf(world, tab);
  // one after the other: of two that are asked for with the same token, only one is good
  if (world.renewing.has(person) || tab.person.token !== person.token) return;
  world.renewing.add(person);
  world.note(`${tab.name} asks for a new token`);
  tab.client.renewToken().then(token => { person.token = token; }, () => undefined).finally(() => world.renewing.delete(person));
};

const purge: Action = (world) => {
  world.note('what is old is purged');
  void world.endpoint.chat.purgeWords({ roomsMs: world.random.between(500, 20_000) }, world.time.nowMs);
};

/** The person as they are now: a page that is open knows their older token. */
const personOf = (world: World, { person: { id, name } }: Tab): World['people'][number] => world.people.find(person => person.id === id) ?? { id, name, token: '' };

const actions: Readonly<Record<string, { weight: number; act: Action }>> = {
  say: { weight: 44, act: say },
  edit: { weight: 6, act: changeOwn('edit') },
  erase: { weight: 6, act: changeOwn('erase') },
  react: { weight: 4, act: react },
  reload: { weight: 5, act: reload(true) },
  crash: { weight: 6, act: reload(false) },
  freeze: { weight: 3, act: freeze },
  putAside: { weight: 2, act: putAside },
  secondTab: { weight: 4, act: secondTab },
  otherDevice: { weight: 2, act: otherDevice },
  wake: { weight: 3, act: wake },
  fullDisk: { weight: 2, act: fullDisk },
  wrongClock: { weight: 1, act: wrongClock },
  killServer: { weight: 5, act: killServer },
  cutStreams: { weight: 3, act: cutStreams },
  part: { weight: 2, act: part },
  newToken: { weight: 1.5, act: newToken },
  purge: { weight: 0.5, act: purge },
};

const weights = Object.fromEntries(Object.entries(actions).map(([name, { weight }]) => [name, weight]));

/** Something happens, as chance has it. */
export function happen(world: World): void {
  const tab = world.random.oneOf(world.tabs.filter(({ isFrozen }) => !isFrozen));
  const name = world.random.weighted(weights);
  if (tab) actions[name]?.act(world, tab);
}
