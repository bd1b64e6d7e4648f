import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { reviewEndpoint } from '../../bin/endpoint/review.ts';
import { timesUsual } from '../../demo/server/http/allowances.ts';
import { createPatientServer, listen, listenerOf, stopListening } from '../../demo/server/listen.ts';
import { seedGroups } from '../../demo/server/seed/groups.ts';
import { seedResources } from '../../demo/server/seed/resources.ts';
import { run } from './app/running.ts';

describe('our own endpoint', () => {
  it('is found right by check-endpoint, with nothing to look at', { timeout: 240_000 }, async () => {
    const now = Date.now();
    const groups = seedGroups(now);
    const here = await run({ groups, resources: seedResources(now, groups), clock: Date.now, timeZone: 'America/Chicago', origins: ['https://clinic.example'], allowances: timesUsual(100) });
    const server = createPatientServer(listenerOf(here.app));
    await listen(server, 0, '127.0.0.1');
    const { findings, summary } = await reviewEndpoint({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, origin: 'https://clinic.example', timeoutMs: 20_000, write: true, limitRows: 300,
    });
    await stopListening(server, 0);
    await here.stop();
    const wrong = findings.filter(({ outcome }) => outcome !== 'right' && outcome !== 'skipped');
    assert.deepEqual(wrong, []);
    const unchecked = findings.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id);
    assert.deepEqual(unchecked.filter(id => id !== 'service.chat'), []);
    assert.ok(summary.right > 100, JSON.stringify(summary));
  });
});
