import type { RoomActs } from '../../parts/room-setting.ts';
import { roomNamed } from '../../rooms-view.ts';
import type { OpenRoom } from './open-room.ts';

/** What can be done with the messages of a room. Whatever is said goes by the outbox: nothing is lost on a bad line. */
export function roomActs(page: OpenRoom): RoomActs {
  const { conversation, composer, setting: { store, state, words } } = page;
  const { outbox } = conversation;
  return {
    reply: row => { composer.reply(row); },
    edit: row => { composer.edit(row); },
    erase: ({ seq }) => { if (seq !== undefined) void outbox.add({ kind: 'erase', target: seq }); },
    react: ({ seq }, reaction, off) => { if (seq !== undefined) void outbox.add({ kind: 'reaction', target: seq, reaction, off }); },
    report: row => { page.openPanel('report', row, `[data-id="${CSS.escape(row.id)}"] .opener`); },
    appeal: row => { page.openPanel('appeal', row, `[data-id="${CSS.escape(row.id)}"] .appeal`); },
    openRoom: room => void store.openRoom(room),
    roomName: id => roomNamed(state().rooms, id, words),
    block: person => void store.block(person),
    retry: key => void outbox.retry(key),
    discard: key => void outbox.discard(key),
    goTo: seq => void page.goTo(seq),
    fill: (after, before) => void conversation.fill(after, before),
    openMenu: id => { page.openMenu(id); },
  };
}
