import type { MessageRow, OwnOutgoing, TimelineRow } from '../../../src/client/chat/timeline-row.ts';
import type { RoomMessages } from '../../../src/widgets/peer-chat/messages/room/messages.ts';
import type { RoomActs, RoomSetting } from '../../../src/widgets/peer-chat/parts/room-setting.ts';

/** A message of the log. */
export const said = (seq: number, body: string, more: Partial<MessageRow> = {}): MessageRow => ({
  row: 'message', id: `e${String(seq)}`, seq, at: '2026-11-26T09:41:00Z', author: { id: 'ben', name: 'Ben', words: [] }, mine: false, body, contentNotes: [], edited: false, reactions: [], changes: [], ...more,
});

/** One's own thing on its way. */
export const onItsWay = (more: Partial<OwnOutgoing> = {}): OwnOutgoing => ({ key: 'a-key-of-this-device', content: { kind: 'message', body: 'mine', contentNotes: [] }, state: 'waiting', attempts: 0, stored: true, ...more });

/** One's own message on its way. */
export const own = (more: Partial<OwnOutgoing> = {}): MessageRow => {
  const { seq: _seq, at: _at, author: _author, ...row } = said(0, 'mine', { mine: true });
  const outgoing = onItsWay(more);
  return { ...row, id: outgoing.key, outgoing };
};

/** Many messages, a day mark before each hundred. */
export const manyRows = (count: number, from = 1): TimelineRow[] =>
  Array.from({ length: count }, (_, at) => said(from + at, `message ${String(from + at)}${' and more'.repeat((from + at) % 7)}`)).flatMap(row => (Number(row.seq) % 100 === 1 ? [{ row: 'day' as const, id: `day${String(row.seq)}`, day: '2026-11-25' }, row] : [row]));

/** A setting whose acts are written down. */
export function roomSetting(words: RoomMessages, more: Partial<RoomSetting> = {}): { setting: RoomSetting; done: string[] } {
  const done: string[] = [];
  const acts: RoomActs = {
    reply: ({ id }) => { done.push(`reply ${id}`); },
    edit: ({ id }) => { done.push(`edit ${id}`); },
    erase: ({ id }) => { done.push(`erase ${id}`); },
    react: ({ id }, reaction, off) => { done.push(`${reaction} ${id} ${off ? 'off' : 'on'}`); },
    report: ({ id }) => { done.push(`report ${id}`); },
    appeal: ({ id }) => { done.push(`appeal ${id}`); },
    openRoom: room => { done.push(`open ${room}`); },
    roomName: room => (room === 'gone' ? undefined : `The room "${room}"`),
    block: person => { done.push(`block ${person}`); },
    retry: key => { done.push(`retry ${key}`); },
    discard: key => { done.push(`discard ${key}`); },
    goTo: seq => { done.push(`go to ${String(seq)}`); },
    fill: (after, before) => { done.push(`fill ${String(after)} ${String(before)}`); },
    openMenu: id => { done.push(`menu ${String(id)}`); },
  };
  return { setting: { words, tag: 'en', acts, today: '2026-11-26', timeZone: 'UTC', ...more }, done };
}
