import { assert } from '@open-wc/testing';
import { FinderStore } from '../../src/widgets/group-finder/finder-store.ts';
import { groupOf } from '../search/group-of.ts';

describe('a list that is still on its way', () => {
  it('keeps its first rows in sight while a visitor types', () => {
    const store = new FinderStore({
      tag: 'group-finder', list: 'https://lists.example/slow', row: 'group', pageSize: 20, displayZone: 'UTC', clock: Date.now,
      readSaved: () => import('../../src/list/keeping/read-group.ts'),
      query: (search, limit) => ({ text: search.text, limit, timeZone: 'UTC' }),
      open: ({ onPreview }) => {
        onPreview([groupOf({ id: 'kettle', name: 'Café Kettle' })], 100);
        return new Promise(() => undefined);
      },
    });
    const unwatch = store.watch(() => undefined);
    store.find({ ...store.state.search, text: 'ket' });
    const { list } = store.state;
    assert.equal(list.status === 'loading' ? list.preview[0]?.name : list.status, 'Café Kettle');
    store.find({ ...store.state.search, saved: true });
    store.find({ ...store.state.search, text: 'kett' });
    assert.equal(store.state.list.status, 'loading');
    unwatch();
  });
});
