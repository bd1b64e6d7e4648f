import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { RoomEvent, RoomEvents } from '../../../src/protocol/room-event.ts';
import type { Room } from '../../../src/protocol/room.ts';
import { usualAllowances } from '../../../demo/server/http/allowances.ts';
import { askAs, freshKey, kindsOf, problemOf, rooms, speaker } from './speaking.ts';
import { run, type Running } from './running.ts';

let here: Running;
beforeEach(async () => { here = await run({ rooms }); });
afterEach(() => here.stop());

describe('an endpoint without rooms', () => {
  it('offers no conversation, and has none', async () => {
    const quiet = await run();
    const offers = async (from: Running): Promise<object> => ((await (await from.ask('/index.json')).json()) as { offers: object }).offers;
    assert.ok(!('chat' in await offers(quiet)));
    assert.ok('chat' in await offers(here));
    for (const [method, path] of [['GET', '/rooms'], ['POST', '/people'], ['PUT', `/rooms/evening/events/${freshKey()}`]] as const) {
      assert.equal((await askAs(quiet, undefined, method, path, method === 'GET' ? undefined : {})).status, 404, path);
    }
    await quiet.stop();
  });
});

describe('nothing lost: what is answered as stored', () => {
  it('is in every member’s room', async () => {
    const [sam, kim] = [await speaker(here), await speaker(here, 'Kim')];
    const { status, value } = await sam.say('Hello');
    assert.equal(status, 201);
    const { key, ...seen } = value as RoomEvent & { key: string };
    assert.ok(key);
    assert.deepEqual((await kim.log()).at(-1), seen);
  });

  it('is read anew by everybody after a backup was put back', async () => {
    const sam = await speaker(here);
    const epoch = async (): Promise<string> => ((await sam.ask('GET', '/rooms/evening/events')).value as RoomEvents).epoch;
    const before = await epoch();
    assert.equal(await epoch(), before);
    const after = await here.store.chat.newEpoch();
    assert.notEqual(after, before);
    assert.equal(await epoch(), after);
  });

  it('is numbered without a gap, and read page by page', async () => {
    const sam = await speaker(here);
    await Promise.all(Array.from({ length: 30 }, (_, at) => sam.say(`No. ${at}`)));
    const page = async (query: string): Promise<number[]> => ((await sam.ask('GET', `/rooms/evening/events?${query}`)).value as RoomEvents).events.map(({ seq }) => seq);
    assert.deepEqual(await page(''), Array.from({ length: 31 }, (_, at) => at + 1));
    assert.deepEqual(await page('after=29'), [30, 31]);
    assert.deepEqual(await page('before=3&limit=1'), [2]);
    assert.deepEqual(await page('before=3&after=9'), [1, 2]);
    assert.equal((await sam.ask('GET', '/rooms/evening/events?after=x')).status, 400);
  });
});

describe('nothing twice: the same key', () => {
  it('answers the same event, however often it is sent', async () => {
    const sam = await speaker(here);
    const key = freshKey();
    const answers = await Promise.all([1, 2, 3, 4].map(() => sam.say('Once', key)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 201]);
    assert.equal(new Set(answers.map(({ value }) => JSON.stringify(value))).size, 1);
    assert.deepEqual(kindsOf(await sam.log()), ['join', 'message']);
  });

  it('is refused with other content', async () => {
    const sam = await speaker(here);
    const key = freshKey();
    await sam.say('One', key);
    const refused = await sam.say('Another', key);
    assert.equal(refused.status, 409);
    assert.deepEqual([problemOf(refused).type, problemOf(refused).field], ['urn:peer-support:problem:other-content', 'key']);
    assert.ok(!JSON.stringify(refused.value).includes('Another'));
  });
});

describe('one order', () => {
  it('is the same for every member', async () => {
    const people = await Promise.all(['Sam', 'Kim', 'Bo'].map(name => speaker(here, name)));
    await Promise.all(people.flatMap(({ say }, who) => Array.from({ length: 10 }, (_, at) => say(`${who} says ${at}`))));
    const logs = await Promise.all(people.map(async ({ log }) => (await log()).map(({ key: _, ...event }) => event)));
    assert.deepEqual(logs[1], logs[0]);
    assert.deepEqual(logs[2], logs[0]);
    assert.equal(logs[0]?.length, 33);
  });
});

describe('erased is erased: words that were erased', () => {
  it('are told to nobody any more, and a retry brings nothing back', async () => {
    const [sam, kim] = [await speaker(here), await speaker(here, 'Kim')];
    const key = freshKey();
    const { seq } = (await sam.say('Secret', key)).value as RoomEvent;
    assert.equal((await kim.say({ kind: 'erase', target: seq })).status, 409);
    await sam.say({ kind: 'edit', target: seq, body: 'Secret as well' });
    assert.equal((await sam.say({ kind: 'erase', target: seq })).status, 201);
    const again = await sam.say('Secret', key);
    assert.deepEqual([again.status, (again.value as RoomEvent).kind], [200, 'erased']);
    for (const log of [await sam.log(), await kim.log()]) assert.ok(!JSON.stringify(log).includes('Secret'), JSON.stringify(log));
    const copy = await sam.ask('GET', '/people/me/export');
    assert.ok(!JSON.stringify(copy.value).includes('Secret'));
  });
});

describe('no stranger reads: without membership', () => {
  it('no word and no name leaves a room, and it is as if there were none', async () => {
    const [sam, kim] = [await speaker(here, 'Samantha'), await speaker(here, 'Kim', 'circle')];
    await sam.say('Secret');
    const nowhere = [await kim.ask('GET', '/rooms/nowhere/events'), await kim.ask('PUT', `/rooms/nowhere/events/${freshKey()}`, { kind: 'message', body: 'x' }), await kim.ask('PUT', '/rooms/nowhere/read', { seq: 1 })];
    const evening = [await kim.ask('GET', '/rooms/evening/events'), await kim.say('x'), await kim.ask('PUT', '/rooms/evening/read', { seq: 1 })];
    assert.deepEqual(evening.map(({ status, value }) => [status, value]), nowhere.map(({ status, value }) => [status, value]));
    assert.ok(evening.every(({ status }) => status === 404));
    for (const token of [undefined, kim.token]) {
      const told = JSON.stringify((await askAs(here, token, 'GET', '/rooms')).value);
      assert.ok(told.includes('The evening room') && !told.includes('Secret') && !told.includes('Samantha') && !told.includes(sam.person.id), told);
    }
    await sam.ask('DELETE', '/rooms/evening/members/me');
    assert.equal((await sam.ask('GET', '/rooms/evening/events')).status, 404);
  });

  it('a room of two and an inbox are nobody else’s to find', async () => {
    const [sam, kim, third] = [await speaker(here), await speaker(here, 'Kim'), await speaker(here, 'Third')];
    const invite = 'a-code-of-two-people';
    const pair = (await sam.ask('POST', '/pairs', { invite })).value as Room;
    assert.deepEqual([pair.kind, (await kim.ask('POST', '/pairs', { invite })).status, ((await sam.ask('POST', '/pairs', { invite })).value as Room).id], ['pair', 200, pair.id]);
    const refused = await third.ask('POST', '/pairs', { invite });
    assert.deepEqual([refused.status, problemOf(refused).type], [409, 'urn:peer-support:problem:pair-full']);
    const inbox = ((await sam.ask('GET', '/rooms')).value as Room[]).find(({ kind }) => kind === 'inbox');
    assert.ok(inbox);
    for (const { id } of [pair, inbox]) {
      for (const [method, path] of [['GET', `/rooms/${id}`], ['GET', `/rooms/${id}/events`], ['PUT', `/rooms/${id}/members/me`], ['DELETE', `/rooms/${id}/members/me`]] as const) {
        assert.equal((await third.ask(method, path)).status, 404, path);
      }
      assert.equal((await askAs(here, undefined, 'GET', `/rooms/${id}`)).status, 404);
    }
  });

  it('no token is no person', async () => {
    for (const token of [undefined, 'x', 'x'.repeat(43)]) {
      for (const [method, path] of [['GET', '/rooms/evening/events'], ['PUT', '/rooms/evening/members/me'], ['GET', '/people/me/export']] as const) {
        const refused = await askAs(here, token, method, path);
        assert.deepEqual([refused.status, refused.headers.get('www-authenticate')], [401, 'Bearer'], path);
      }
    }
    assert.equal((await askAs(here, 'x'.repeat(43), 'GET', '/rooms')).status, 401, 'a token that has ended is said, not ignored');
  });
});

describe('people who block each other', () => {
  it('each see that something is there, and neither words nor name', async () => {
    const [sam, kim, bo] = [await speaker(here, 'Samantha'), await speaker(here, 'Kimberly'), await speaker(here, 'Bo')];
    await sam.say('Said by Samantha');
    await kim.say('Said by Kimberly');
    assert.equal((await sam.ask('POST', '/blocks', { person: kim.person.id })).status, 204);
    for (const [reader, other] of [[sam, 'Kimberly'], [kim, 'Samantha']] as const) {
      const log = await reader.log();
      assert.ok(!JSON.stringify(log).includes(other), JSON.stringify(log));
      assert.deepEqual(log.map(({ seq }) => seq), [1, 2, 3, 4, 5]);
      assert.equal(kindsOf(log).filter(kind => kind === 'withheld').length, 2);
    }
    assert.ok(!kindsOf(await bo.log()).includes('withheld'));
    assert.equal((await sam.ask('DELETE', `/blocks/${kim.person.id}`)).status, 204);
    assert.ok(JSON.stringify(await sam.log()).includes('Said by Kimberly'));
    assert.equal((await sam.ask('POST', '/blocks', { person: 'nobody' })).status, 404);
  });

  it('still learn what was erased', async () => {
    const [sam, kim] = [await speaker(here), await speaker(here, 'Kim')];
    const { seq } = (await kim.say('Secret')).value as RoomEvent;
    await sam.ask('POST', '/blocks', { person: kim.person.id });
    await kim.say({ kind: 'erase', target: seq });
    await kim.ask('DELETE', '/people/me?words=erase');
    const log = await sam.log();
    assert.deepEqual(kindsOf(log).slice(-2), ['erase', 'leave']);
    assert.ok(!JSON.stringify(log).includes('"Kim"'));
  });
});

describe('limits', () => {
  it('are of one person as well, from however many addresses', async () => {
    const strict = await run({ rooms, proxies: 1, allowances: { ...usualAllowances, person: { points: 3, seconds: 60 } } });
    const [sam, kim] = [await speaker(strict), await speaker(strict, 'Kim')];
    assert.deepEqual([(await sam.say('1')).status, (await sam.say('2')).status], [201, 201]);
    const refused = await sam.say('3');
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await sam.ask('GET', '/rooms/evening/events')).status, 200, 'reading goes on');
    assert.equal((await kim.say('1')).status, 201);
    await strict.stop();
  });

  it('are of length too, and say which field', async () => {
    const sam = await speaker(here);
    for (const [content, field] of [[{ kind: 'message', body: 'x'.repeat(4_001) }, 'body'], [{ kind: 'message', body: '\u200b' }, 'body'], [{ kind: 'shout' }, 'kind'], [{ kind: 'message', body: 'x', contentNotes: ['', 'x'] }, 'contentNotes.0']] as const) {
      const refused = await sam.say(content);
      assert.deepEqual([refused.status, problemOf(refused).field], [400, field]);
    }
    assert.equal((await sam.say('x', 'short')).status, 404);
    assert.deepEqual(kindsOf(await sam.log()), ['join']);
  });
});

describe('rooms', () => {
  it('are told with agreements and retention, of their own or of the house', async () => {
    const sam = await speaker(here);
    const told = (await sam.ask('GET', '/rooms')).value as Room[];
    assert.deepEqual(told.filter(({ kind }) => kind !== 'inbox').map(({ id, kind, agreements, people, member, retention }) => ({ id, kind, agreements, people, member, retention })), [
      { id: 'evening', kind: 'room', agreements: ['We listen.'], people: 1, member: true, retention: undefined },
      { id: 'circle', kind: 'circle', agreements: ['One at a time.'], people: 0, member: false, retention: 'P7D' },
    ]);
    await sam.say('Hello');
    assert.equal((await sam.ask('PUT', '/rooms/evening/read', { seq: 1 })).status, 204);
    const { last, read } = (await sam.ask('GET', '/rooms/evening')).value as Room;
    assert.deepEqual({ last, read }, { last: 2, read: 1 });
  });

  it('and all that is said in them are kept by no cache', async () => {
    const sam = await speaker(here);
    for (const [method, path] of [['GET', '/rooms'], ['GET', '/rooms/evening'], ['GET', '/rooms/evening/events'], ['GET', '/people/me/export'], ['PUT', '/rooms/evening/members/me']] as const) {
      assert.equal((await sam.ask(method, path)).headers.get('cache-control'), 'no-store', path);
    }
  });
});
