import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ReportState } from '../../../src/protocol/report.ts';
import type { RoomEvent, RoomEvents } from '../../../src/protocol/room-event.ts';
import type { Room } from '../../../src/protocol/room.ts';
import { run, staffToken, type Running } from './running.ts';
import { askAs, freshKey, problemOf, rooms, speaker, type Read, type Speaker } from './speaking.ts';

interface StaffPage { items: { report: string; reason: string; text?: string; words: { body: string; isReported: boolean }[] }[] }

let here: Running;
let staff: (method: string, path: string, body?: unknown) => Promise<Read>;
let sam: Speaker;
let kim: Speaker;
beforeEach(async () => {
  here = await run({ rooms });
  const token = await staffToken(here.store, 'Ada');
  staff = (...asked) => askAs(here, token, ...asked);
  [sam, kim] = [await speaker(here), await speaker(here, 'Kim')];
});
afterEach(() => here.stop());

async function send({ token }: Speaker, path: string, body: unknown, key = freshKey()): Promise<Read> {
  const answer = await here.app.request(path, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(body) });
  return { status: answer.status, value: await answer.json(), headers: answer.headers };
}

const seqOf = ({ value }: Read): number => (value as RoomEvent).seq;

async function noticesOf({ ask }: Speaker): Promise<(RoomEvent & { kind: 'notice' })[]> {
  const inbox = ((await ask('GET', '/rooms')).value as Room[]).find(({ kind }) => kind === 'inbox');
  const { events } = (await ask('GET', `/rooms/${inbox?.id ?? ''}/events`)).value as RoomEvents;
  return events.filter(event => event.kind === 'notice');
}

describe('a report', () => {
  it('reaches the staff with what was chosen, and its maker learns what came of it', async () => {
    const seq = seqOf(await sam.say('Go away'));
    const { status, value } = await send(kim, '/reports', { room: 'evening', seqs: [seq], reason: 'unkind', text: 'This hurt.' });
    assert.equal(status, 202);
    const { receipt } = value as { receipt: string };
    const page = (await staff('GET', '/moderation/reports')).value as StaffPage;
    assert.deepEqual(page.items.map(({ reason, text, words }) => [reason, text, words.filter(({ isReported }) => isReported).map(({ body }) => body)]), [['unkind', 'This hurt.', ['Go away']]]);
    assert.ok(!JSON.stringify(page).includes(kim.person.id), 'nobody is told by whom');
    assert.equal((await staff('POST', '/moderation/actions', { kind: 'close', report: page.items[0]?.report, outcome: 'spoken-with', note: 'Thank you.' })).status, 204);
    const { at: _, closedAt: __, ...state } = (await askAs(here, undefined, 'GET', `/reports/${receipt}`)).value as ReportState;
    assert.deepEqual(state, { state: 'closed', outcome: 'spoken-with', note: 'Thank you.' });
    assert.deepEqual((((await staff('GET', '/moderation/log')).value as { items: { kind: string }[] }).items).map(({ kind }) => kind), ['look'], 'that it was looked at is noted');
  });

  it('is taken once, from those who are in the room, of what they can see', async () => {
    const seq = seqOf(await sam.say('Go away'));
    const stranger = await speaker(here, 'Ode', 'circle');
    const body = { room: 'evening', seqs: [seq], reason: 'spam' };
    const key = freshKey();
    assert.deepEqual((await send(kim, '/reports', body, key)).value, (await send(kim, '/reports', body, key)).value);
    assert.equal((await send(kim, '/reports', { ...body, reason: 'other' }, key)).status, 409);
    assert.equal((await send(stranger, '/reports', body)).status, 404);
    assert.equal(problemOf(await send(kim, '/reports', { ...body, seqs: [seq + 1] })).field, 'seqs');
    assert.equal((await send(kim, '/reports', { ...body, seqs: [] })).status, 400);
    assert.equal(((await staff('GET', '/moderation/reports')).value as StaffPage).items.length, 1);
  });
});

describe('what the staff does', () => {
  it('is done by staff only', async () => {
    for (const [method, path] of [['GET', '/moderation/reports'], ['GET', '/moderation/log'], ['POST', '/moderation/actions']] as const) {
      assert.equal((await sam.ask(method, path, method === 'POST' ? { kind: 'hide', room: 'evening', seqs: [1], reason: 'x' } : undefined)).status, 401, path);
    }
  });

  it('reaches whoever wrote it with the reason, who can say that it was wrong, and is undone', async () => {
    const seq = seqOf(await sam.say('A song about leaving'));
    const act = (kind: string): Promise<Read> => staff('POST', '/moderation/actions', { kind, room: 'evening', seqs: [seq], reason: 'We were worried.' });
    assert.equal((await act('hide')).status, 204);
    assert.equal((await act('hide')).status, 404, 'it is hidden already');
    assert.equal((await kim.log())[seq - 1]?.kind, 'withheld');
    const notice = (await noticesOf(sam)).at(0);
    assert.equal(notice?.notice, 'We were worried.');
    assert.deepEqual(await noticesOf(kim), []);
    assert.equal((await send(sam, '/appeals', { notice: notice.seq, text: 'It is a song.' })).status, 202);
    assert.equal((await send(kim, '/appeals', { notice: notice.seq, text: 'Mine too' })).status, 409, 'only of one’s own inbox');
    const { items } = (await staff('GET', '/moderation/reports')).value as StaffPage;
    assert.deepEqual(items.map(({ reason, text }) => [reason, text]), [['appeal', 'It is a song.']]);
    assert.equal((await act('restore')).status, 204);
    assert.equal((await kim.log())[seq - 1]?.kind, 'message');
    assert.deepEqual((await noticesOf(sam)).map(({ about }) => about?.done), ['hidden', 'restored']);
  });

  it('has a page, which holds nothing before a token is typed', async () => {
    for (const path of ['/moderation/', '/moderation/reports.js']) assert.equal((await here.ask(path)).status, 200, path);
  });
});
