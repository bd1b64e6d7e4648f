import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { RoomEvent } from '../../../src/protocol/room-event.ts';
import type { Problem } from '../../../src/protocol/problem.ts';
import { freshKey, run, staffToken, type Running } from '../app/running.ts';
import { freshKey as freshEventKey, rooms, speaker, type Speaker } from '../app/speaking.ts';
import { AnswerCheck, type ReadAnswer } from './asking/answer-check.ts';
import { brokenRequests, canBeBroken, goodRequests, oddRequests, type Known } from './asking/any-asked.ts';
import { placedOperations, requestOf, type Asked, type Placed } from './asking/asked.ts';
import { document } from './whole-document.ts';

const seed = 20_261_121;
/** Each operation has requests of its own: the same ones would send the same Idempotency-Key to all. */
const runsOf = ({ operation: { operationId, parameters = [], requestBody } }: Placed, numRuns: number) => ({ seed: seed + idPlace(operationId), numRuns: parameters.length > 0 || requestBody ? numRuns : 1, endOnFailure: true, includeErrorInReport: true });
const idPlace = (id: string): number => placedOperations(document).findIndex(({ operation: { operationId } }) => operationId === id);
const mostBodyBytes = 64 * 1024;
const wide = { points: 1_000_000, seconds: 1 };

describe('every operation, asked at random, answers as the document says', () => {
  let here: Running;
  let staff = '';
  let sam: Speaker;
  const check = new AnswerCheck(document);
  const known = new Map<string, readonly string[]>();
  const seen = new Map<string, Set<number>>();
  const knownOf: Known = ({ path }, name) => known.get(`${path.split('/')[1] ?? ''} ${name}`) ?? known.get(name) ?? [];

  before(async () => {
    here = await run({ rooms, allowances: { read: wide, search: wide, write: wide, guess: wide, speak: wide, person: wide } });
    staff = await staffToken(here.store, 'Jo');
    known.set('If-None-Match', ['*', '"other"']).set('closed', ['yes', 'no']).set('ids', ['owls,kettle']).set('modified_after', ['2026-01-01', '2026-11-20T10:00:00Z', '2026-11-20 10:00:00 01:00']);
    for (const list of ['groups', 'resources']) known.set(`${list} id`, ((await (await here.ask(`/${list}`)).json()) as { id: string }[]).map(({ id }) => id));
    const concern = await here.ask('/groups/owls/concerns', { parts: ['time'] }, { 'idempotency-key': freshKey() });
    known.set('receipt', [((await concern.json()) as { receipt: string }).receipt]);
    known.set('concern', (await here.store.concerns({ open: true, limit: 1 })).map(one => one.concern));
    const services = (await (await here.ask('/hsds/services')).json()) as { contents: { id: string }[] };
    sam = await speaker(here);
    for (let said = 0; said < 5; said++) await sam.say('Something to answer to');
    const key = freshEventKey();
    const { seq } = (await sam.say('Gone', key)).value as RoomEvent;
    await sam.say({ kind: 'erase', target: seq });
    // what was erased answers its tombstone to whatever is sent, and so is all that can be sent again
    known.set('rooms id', ['evening']).set('key', Array.from({ length: 40 }, (_, at) => (at % 4 === 0 ? key : freshEventKey()))).set('words', ['keep', 'erase']).set('after', ['1']).set('before', ['3']).set('limit', ['2']);
    known.set('hsds id', services.contents.map(({ id }) => id));
  });
  after(() => here.stop());

  const ask = async (placed: Placed, asked: Asked, as?: string): Promise<ReadAnswer> => {
    const answer = await check.read(placed, await here.app.request(requestOf(placed, { ...asked, token: as ?? await tokenFor(placed.operation) })));
    seen.set(placed.operation.operationId, (seen.get(placed.operation.operationId) ?? new Set()).add(answer.status));
    return answer;
  };

  /** Whoever goes, or has a new token, is somebody else each time. */
  const tokenFor = async ({ operationId, security }: Placed['operation']): Promise<string | undefined> => {
    if (!security?.some(one => 'person' in one)) return security && staff;
    return ['removePerson', 'renewToken', 'leaveRoom'].includes(operationId) ? (await speaker(here, 'Kim', '')).token : sam.token;
  };

  for (const placed of placedOperations(document)) {
    const { operationId, security } = placed.operation;

    it(`${operationId}: what fits is taken`, async () => {
      await fc.assert(fc.asyncProperty(goodRequests(placed, document, knownOf), async asked => {
        const { status, value } = await ask(placed, asked);
        if (status === 413 && bytesOf(asked) > mostBodyBytes) return;
        assert.ok(![400, 401, 408, 413, 415, 503].includes(status), JSON.stringify(value));
      }), runsOf(placed, 25));
    });

    if (canBeBroken(placed)) {
      it(`${operationId}: what is wrong in one place is refused, and the place is named`, async () => {
        await fc.assert(fc.asyncProperty(brokenRequests(placed, document, knownOf), async ({ asked, field }) => {
          const { status, value } = await ask(placed, asked);
          if (status === 413 && bytesOf(asked) > mostBodyBytes) return;
          assert.equal(status, 400);
          const named = (value as Problem).field;
          assert.ok(field === '' || named === field || named?.startsWith(`${field}.`), `${field} was wrong, and ${String(named)} is named`);
        }), runsOf(placed, 40));
      });
    }

    it(`${operationId}: whatever else comes is answered`, async () => {
      await fc.assert(fc.asyncProperty(oddRequests(placed, document, knownOf), async asked => {
        const { status } = await ask(placed, asked);
        assert.ok(status < 500);
      }), runsOf(placed, 40));
    });

    if (security) {
      it(`${operationId}: nobody without a token is let in`, async () => {
        await fc.assert(fc.asyncProperty(goodRequests(placed, document, knownOf), fc.constantFrom('', 'x', 'x'.repeat(40), '\t', 'null'), async (asked, forged) => {
          assert.equal((await ask(placed, asked, forged)).status, 401);
        }), runsOf(placed, 10));
      });
    }
  }

  it('blockPerson: somebody who is there can be blocked', async () => { // whom no random body names
    const placed = placedOperations(document).find(({ operation }) => operation.operationId === 'blockPerson');
    assert.ok(placed);
    const { person } = await speaker(here, 'Bo', '');
    assert.equal((await ask(placed, { values: {}, body: JSON.stringify({ person: person.id }) })).status, 204);
  });

  it('reports and what comes of them: of messages that are there', async () => { // which no random body names
    const of = (id: string): Placed => {
      const placed = placedOperations(document).find(({ operation }) => operation.operationId === id);
      assert.ok(placed);
      return placed;
    };
    const { seq } = (await sam.say('Hello')).value as { seq: number };
    const reported = await ask(of('reportMessages'), { values: { 'Idempotency-Key': freshKey() }, body: JSON.stringify({ room: 'evening', seqs: [seq], reason: 'other' }) });
    assert.equal(reported.status, 202);
    const { receipt = '' } = reported.value as { receipt?: string };
    assert.equal((await ask(of('getReport'), { values: { receipt } })).status, 200);
    assert.equal((await ask(of('moderate'), { values: {}, body: JSON.stringify({ kind: 'hide', room: 'evening', seqs: [seq], reason: 'So' }) })).status, 204);
    const inbox = ((await sam.ask('GET', '/rooms')).value as { id: string; kind: string; last?: number }[]).find(({ kind }) => kind === 'inbox');
    assert.equal((await ask(of('appeal'), { values: { 'Idempotency-Key': freshKey() }, body: JSON.stringify({ notice: inbox?.last, text: 'No' }) })).status, 202);
  });

  it('and each of them did what it is for', () => { // or all that is above would be true of an endpoint that is empty
    for (const { operation } of placedOperations(document)) {
      const good = Object.keys(operation.responses).map(Number).filter(status => status < 400);
      assert.deepEqual([...(seen.get(operation.operationId) ?? [])].filter(status => status < 400).sort(), good, operation.operationId);
    }
  });
});

const bytesOf = ({ body = '' }: Asked): number => Buffer.byteLength(body);
