import { assert, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { LockWatch } from '../../../src/widgets/peer-chat/lock/lock-watch.ts';
import type { Vault } from '../../../src/device/vault.ts';
import { Site } from '../../device/site.ts';
import { ListHost } from '../../list/list-host.ts';

const soon = { timeout: 10_000 };

describe('a chat that nobody seems to look at', () => {
  let site: Site;
  let vault: Vault;
  let host: ListHost;
  let watch: LockWatch | undefined;

  beforeEach(async () => {
    site = new Site();
    ({ vault } = site.tab());
    await vault.open();
    await vault.put('x', 'y', 1);
    watch = undefined;
    host = await ListHost.place(drawn => html`${(watch ??= new LockWatch(drawn)).render(vault, 'en')}`);
    vault.watch(() => { host.requestUpdate(); });
  });
  afterEach(async () => {
    watch?.close();
    host.remove();
    await site.end();
  });

  it('is watched over where its words are under a passphrase, and only there', async () => {
    assert.lengthOf(host.all('[role=alert]'), 0);
    await vault.keepOnDevice('a passphrase');
    await waitUntil(() => host.all('[role=alert]').length === 1, 'nobody watches', soon);
    await vault.keepForVisit();
    await waitUntil(() => host.all('[role=alert]').length === 0, 'it is watched still', soon);
  });
});
