import { assert } from '@open-wc/testing';
import { feedOf } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { rowOf, sampleRows, sampleTotal } from './rows.ts';
import { leaveAll, until, visit, type Visitor } from './visitor.ts';

describe('searching by words', () => {
  let visitor: Visitor;
  beforeEach(async () => { overhear(); visitor = await visit({ src: feedOf(sampleRows) }); });
  afterEach(() => { leaveAll(); hearNoMore(); });

  const finds = async (text: string, names: string[]): Promise<void> => {
    await visitor.searchFor(text);
    await until(() => visitor.names.length === names.length, `${text} found ${visitor.names.join(', ')}`);
    assert.sameMembers(visitor.names, names, text);
    assert.match(visitor.count, new RegExp(`^${String(names.length)} `));
  };

  it('finds words in any order, and by their beginnings', async () => {
    await finds('kettle caf', ['Café Kettle']);
    await finds('women harb', ['Harbor Women']);
  });

  it('finds a name with or without its accents', async () => {
    await finds('cafe', ['Café Kettle']);
    await finds('circulo', ['Círculo Abierto']);
    await finds('CAFÉ', ['Café Kettle']);
  });

  it('forgives a small slip', async () => finds('brekfast', ['Saturday Breakfast']));

  it('takes quoted words exactly and in order', async () => {
    await finds('"saturday lunch"', ['Saturday Lunch']);
    await finds('"lunch saturday"', []);
  });

  it('finds by place, address, region, notes and what a group is about', async () => {
    await finds('"boat house"', ['Harbor Women', 'Resting Group', 'Saturday Breakfast']);
    await finds('"green lane" lunch', ['Saturday Lunch']);
    await finds('marlshire thursday', ['Kettle on Thursday']);
    await finds('quiet talk', ['Café Kettle']);
    await finds('wheelchair', ['Harbor Women']);
  });

  it('paints the list in the task of the key press', () => {
    const field = visitor.field;
    field.value = 'owls';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    return visitor.drawn().then(() => { assert.deepEqual(visitor.names, ['Night Owls']); });
  });

  it('shows the count at once, and has it spoken when the keys pause', async () => {
    await visitor.searchFor('owls');
    assert.equal(visitor.count, '1 group');
    assert.equal(visitor.one('[role=status]').getAttribute('aria-busy'), 'true');
    await until(() => visitor.one('[role=status]').getAttribute('aria-busy') === 'false', 'the count was never spoken');
  });

  it('shows everything again when the words are gone', async () => {
    await finds('owls', ['Night Owls']);
    await visitor.searchFor('');
    await visitor.sees(`${String(sampleTotal)} groups`);
  });

  it('does not send the page away when Enter is pressed', () => {
    const form = visitor.find('form', HTMLFormElement);
    const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    form.dispatchEvent(submit);
    assert.isTrue(submit.defaultPrevented);
  });

  it('shows the best fit first', async () => {
    const list = await visit({ src: feedOf([rowOf('Evening Circle', { notes: 'Not the grief group.' }), rowOf('Grief Circle')]) });
    await list.searchFor('grief');
    assert.deepEqual(list.names, ['Grief Circle', 'Evening Circle']);
  });
});
