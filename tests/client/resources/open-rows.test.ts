import { assert } from '@open-wc/testing';
import { deviceResources } from '../../../src/client/resources/open-rows.ts';
import { resourceOf } from '../../search/resource-of.ts';
import { asked, forever, idsOf, optionsOf } from './opened.ts';

describe('rows in hand', () => {
  it('are searched like any others, with an id each', async () => {
    const hours = { openings: [], closedOn: [] };
    const opened = await deviceResources([resourceOf({ id: 'a', title: 'Tea', hours }), resourceOf({ id: 'a', title: 'Pantry', cost: { free: true } })], optionsOf({ feedZone: 'Europe/London' }));
    assert.deepEqual(await idsOf(opened), ['a', 'a~2']);
    assert.deepEqual(await idsOf(opened, { text: 'pant' }), ['a~2']);
    assert.deepEqual((await asked(opened)).facets.free, [{ value: 'true', count: 1 }]);
    assert.equal((await opened.source.find('a', forever))?.hours?.timeZone, 'Europe/London');
    assert.isFalse(opened.source.isThin('a'));
    assert.deepEqual([opened.source.remote, opened.reports], [false, []]);
  });
});
