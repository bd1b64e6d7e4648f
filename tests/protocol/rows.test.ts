import { assert } from '@open-wc/testing';
import { Resource } from '../../src/protocol/resource.ts';
import { parseRow } from '../../src/protocol/rows.ts';

const read = (facts: object): ReturnType<typeof parseRow<typeof Resource>> => parseRow(Resource, { id: 'a', kind: 'service', title: 'A', ...facts }, 3, ['id', 'kind', 'title']);

describe('a row of a list', () => {
  it('loses one bad way to reach it, and no other', () => {
    const { value, dropped } = read({ channels: [{ type: 'web', display: 'x', url: 'javascript:alert(1)' }, { type: 'voice', display: '555-0100' }, { type: 'pigeon', display: 'y' }] });
    assert.deepEqual(value?.channels.map(({ display }) => display), ['555-0100']);
    assert.deepEqual(dropped.map(({ row, field }) => [row, field]), [[3, 'channels.0.url'], [3, 'channels.2.type']]);
  });

  it('loses a list of what to bring whole: emptied, it would say that nothing is needed', () => {
    const { value, dropped } = read({ documents: [7] });
    assert.isUndefined(value?.documents);
    assert.lengthOf(dropped, 1);
  });

  it('loses a bad fact, and keeps the others', () => {
    const { value } = read({ cost: { free: 'yes' }, area: 'Old Town' });
    assert.deepEqual([value?.cost, value?.area], [undefined, 'Old Town']);
  });

  it('is set aside where it lacks what it cannot do without', () => {
    assert.deepEqual(read({ title: '' }).rejected?.field, 'title');
    assert.isUndefined(read({ title: '' }).value);
  });
});
