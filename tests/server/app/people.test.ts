import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Person } from '../../../src/protocol/person.ts';
import { askAs, kindsOf, problemOf, rooms, speaker } from './speaking.ts';
import { run, type Running } from './running.ts';

let here: Running;
beforeEach(async () => { here = await run({ rooms }); });
afterEach(() => here.stop());

describe('a person', () => {
  it('comes in with nothing but a wish to', async () => {
    const { status, value, headers } = await askAs(here, undefined, 'POST', '/people', {});
    assert.equal(status, 201);
    assert.equal(headers.get('cache-control'), 'no-store');
    const { person, token } = value as { person: Person; token: string };
    assert.deepEqual(person, { id: person.id, words: [], experiences: [], languages: [] });
    assert.match(token, /^[\w-]{43}$/);
  });

  it('has a token that is told once and is in no table', async () => {
    const sam = await speaker(here);
    assert.ok(!JSON.stringify(await here.store.chat.copyOf(sam.person.id)).includes(sam.token));
    assert.ok(!JSON.stringify((await sam.ask('GET', '/people/me/export')).value).includes(sam.token));
  });

  it('changes what they said of themselves, and others see it', async () => {
    const [sam, kim] = [await speaker(here), await speaker(here, 'Kim')];
    const changed = await sam.ask('PATCH', '/people/me', { pronouns: 'they', experiences: ['grief'] });
    assert.deepEqual(changed.value, { ...sam.person, pronouns: 'they', experiences: ['grief'] });
    assert.deepEqual((await kim.log())[0]?.author, { id: sam.person.id, name: 'Sam', pronouns: 'they', words: [] });
    assert.equal(problemOf(await sam.ask('PATCH', '/people/me', { name: 'two\nlines' })).field, 'name');
  });

  it('gets a new token; the one before ends when the new one is used', async () => {
    const sam = await speaker(here);
    const { token } = (await sam.ask('POST', '/people/me/token')).value as { token: string };
    assert.equal((await sam.ask('GET', '/rooms')).status, 200);
    assert.equal((await askAs(here, token, 'GET', '/rooms')).status, 200);
    assert.equal((await sam.ask('GET', '/rooms')).status, 401);
  });

  it('takes a copy of all that is kept of them, and nothing of others', async () => {
    const [sam, kim] = [await speaker(here), await speaker(here, 'Kimberly')];
    await sam.say('Mine');
    await kim.say('Not mine');
    const { value, status } = await sam.ask('GET', '/people/me/export');
    assert.equal(status, 200);
    const text = JSON.stringify(value);
    assert.ok(text.includes('Mine') && !text.includes('Not mine') && !text.includes('Kimberly'), text);
  });

  it('goes for good, with their words or without', async () => {
    const [sam, kim, bo] = [await speaker(here, 'Samantha'), await speaker(here, 'Kimberly'), await speaker(here, 'Bo')];
    await sam.say('Stays');
    await kim.say('Goes');
    assert.equal(problemOf(await sam.ask('DELETE', '/people/me')).field, 'words');
    assert.equal((await sam.ask('DELETE', '/people/me?words=keep')).status, 204);
    assert.equal((await kim.ask('DELETE', '/people/me?words=erase')).status, 204);
    assert.deepEqual([(await sam.ask('GET', '/rooms')).status, (await kim.say('x')).status], [401, 401]);
    const log = await bo.log();
    const text = JSON.stringify(log);
    assert.ok(text.includes('Stays') && !text.includes('Goes') && !text.includes('Samantha') && !text.includes('Kimberly'), text);
    assert.deepEqual(kindsOf(log), ['join', 'join', 'join', 'message', 'erased', 'leave', 'leave']);
  });
});
