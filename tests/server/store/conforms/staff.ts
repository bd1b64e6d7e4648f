import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newSecret, tokenHash } from '../../../../demo/server/store/secrets.ts';
import type { Store } from '../../../../demo/server/store/store.ts';
import type { MakePlace } from './make-place.ts';
import { withStore } from '../with-store.ts';

/** Staff tokens: one a name, known again, ended. */
export function staffConforms(makePlace: MakePlace): void {
  const give = async (store: Store, name: string): Promise<string> => {
    const token = newSecret();
    await store.keepStaffToken(name, tokenHash(token));
    return token;
  };

  describe('staff tokens', () => {
    it('name who they were made for, until a new one or the end', () => withStore(makePlace(), async store => {
      const [ana, ben] = [await give(store, 'Ana'), await give(store, 'Ben')];
      assert.equal(await store.staffNamed(ana), 'Ana');
      assert.equal(await store.staffNamed(ben), 'Ben');
      const renewed = await give(store, 'Ana');
      assert.equal(await store.staffNamed(ana), undefined);
      assert.equal(await store.staffNamed(renewed), 'Ana');
      assert.equal(await store.endStaffToken('Ana'), true);
      assert.equal(await store.endStaffToken('Ana'), false);
      assert.equal(await store.staffNamed(renewed), undefined);
      assert.equal(await store.staffNamed(ben), 'Ben');
    }));

    it('that were never made are nobody\'s', () => withStore(makePlace(), async store => {
      await give(store, 'Ana');
      for (const token of ['', 'Ana', tokenHash('Ana'), '\0', 'x'.repeat(10_000)]) assert.equal(await store.staffNamed(token), undefined);
      assert.equal(await store.endStaffToken('Ana\0'), false);
      await assert.rejects(store.keepStaffToken('\0', tokenHash('token')), /The name cannot be kept/);
    }));
  });
}
