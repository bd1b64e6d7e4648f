import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { Seeded } from './schedules/seeded.ts';

/** Plays schedules in processes of their own: there, time and chance are not the real ones. */
function play(...args: string[]): { failed: boolean; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/server/faults/schedules.ts', ...args], { encoding: 'utf8', maxBuffer: 64_000_000 });
  return { failed: status !== 0, text: stdout + stderr };
}

describe('people who talk while everything goes wrong', { timeout: 500_000 }, () => {
  it('lose nothing, see nothing twice, and are told the truth, in 10,000 schedules', () => {
    const { failed, text } = play('--count', '10000', '--seed', '1');
    assert.ok(!failed, text.slice(0, 8_000));
    assert.match(text, /^10000 schedules from seed 1: 0 failed/m);
  });

  it('do so in the same way for the same seed', () => {
    assert.deepEqual(play('--count', '1', '--seed', '77', '--trace').text.replace(/: 0 failed, .*/, '').replaceAll(keys, ''), play('--count', '1', '--seed', '77', '--trace').text.replace(/: 0 failed, .*/, '').replaceAll(keys, ''));
    const [one, other] = [new Seeded(5), new Seeded(5)];
    assert.deepEqual(Array.from({ length: 20 }, one.next), Array.from({ length: 20 }, other.next));
  });

  for (const [without, finds, why] of [
    ['numbers', /LOST: tab\d+ misses something in between/, 'a reader goes by the newest number of a log whose numbers are given before the commit'],
    ['sweep', /LOST: tab\d+ came only to/, 'hints are lost and nobody looks'],
    ['key', /DOUBLED: the same words are in the log twice/, 'each attempt has a key of its own'],
    ['storing', /is stored, and it is not/, 'nothing is stored before it is sent'],
  ] as const) {
    it(`are seen to be let down where ${why}`, () => {
      const { failed, text } = play('--count', '60', '--seed', '1', '--without', without);
      assert.ok(failed, 'nothing was found');
      assert.match(text, finds);
    });
  }
});

/** Keys and the names of a log's life are random, and nothing goes by them. */
const keys = /[\w-]{24}|"epoch":"[\w-]{8}"/g;
