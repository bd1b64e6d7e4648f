import { assert } from '@open-wc/testing';
import type { Group } from '../../../src/protocol/group.ts';
import { groupOf, meetingOf, placeOf } from '../../search/group-of.ts';
import { endpoint, serve } from './endpoint.ts';
import { feedOf, restoreNetwork } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { sampleRows } from './rows.ts';
import { leaveAll, told, until, visit, wordsOf, type Visitor } from './visitor.ts';

const known: Group = groupOf({
  id: 'full', name: 'Full House', description: 'Tea and talk.', topics: ['grief'], audiences: ['veterans'], formats: ['discussion'], languages: ['en', 'es'], attendance: 'hybrid', facilitation: 'peer',
  schedule: [meetingOf('MO', '19:00'), meetingOf('TH', '12:00', { timeZone: 'America/New_York' })], place: placeOf({ name: 'Hall', address: '1 Green Lane', latitude: 53.4, longitude: -1.2, region: ['North'], notes: 'Side door.' }),
  online: { url: 'https://meet.example/full', phone: '+1 555 0100', notes: 'Passcode 77#' }, cost: { free: true, notes: 'Tea is free too.' }, joining: { access: 'closed', notes: 'Say hello first.' }, accessibility: ['wheelchair'],
  size: 12, contact: { name: 'Robin', email: 'robin@full.example', phone: '555-0101' }, links: [{ url: 'https://full.example/', label: 'Our page' }], organization: { name: 'Full Org', url: 'https://org.example/' },
  whatToExpect: 'Someone says hello.', checkedAt: '2026-11-01', concerns: [{ part: 'time', count: 2 }], feedback: { email: 'wrong@full.example' }, series: 'full',
});
const kin = groupOf({ name: 'Full House Two', schedule: [meetingOf('FR', '10:00')], series: 'full' });
const neighbor = groupOf({ name: 'Same Hall', schedule: [meetingOf('WE', '10:00')], place: known.place });

async function open(visitor: Visitor, name: string): Promise<HTMLElement> {
  await visitor.press(name, 'h3 a');
  await until(() => visitor.all('#row-name').some(one => wordsOf(one) === name), `${name} never opened`);
  return visitor.one('article');
}

describe('the page of one group', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); });

  const sample = async (attributes: Record<string, string> = {}): Promise<Visitor> => {
    serve([known, kin, neighbor]);
    return visit({ endpoint, ...attributes });
  };

  it('tells everything that is known', async () => {
    const visitor = await sample();
    await open(visitor, 'Full House');
    const facts = [
      'Tea and talk.', 'Monday 7:00 – 8:00 PM', 'Thursday 5:00 – 6:00 PM', 'Thursday 12:00 PM in New York', 'Next dates: Mon, Nov 23', 'Hall', '1 Green Lane', 'Side door.', 'Passcode 77#', 'Call in: +1 555 0100', 'Say hello first.', 'Veterans', 'Grief', 'Discussion',
      'Led by peers', 'About 12 people come', 'English, Spanish', 'Wheelchair access', 'Free', 'Tea is free too.', 'Someone says hello.', 'Robin', 'Write to robin@full.example', 'Call 555-0101', 'Full Org', 'Our page', '2 people say this is wrong: time', 'Checked 3 weeks ago (November 1, 2026)',
    ];
    for (const fact of facts) assert.include(visitor.text, fact);
  });

  it('says what is not known', async () => {
    const visitor = await sample();
    await open(visitor, 'Same Hall');
    await visitor.reads('It is not known when this was last checked.');
  });

  it('leads to the other meetings of the group and to its neighbours', async () => {
    const visitor = await sample();
    await open(visitor, 'Full House');
    assert.include(visitor.text, 'Other meetings of this group');
    assert.include(visitor.text, 'Other groups at this place');
    await visitor.press('Full House Two', 'section a');
    await until(() => wordsOf(visitor.one('#row-name')) === 'Full House Two', 'the other meeting never opened');
  });

  it('takes the focus to its heading, and back to the link it was opened by', async () => {
    const visitor = await sample();
    await open(visitor, 'Same Hall');
    await until(() => visitor.root.activeElement?.id === 'row-name', 'the heading never had the focus');
    await visitor.press('Back to the list');
    await until(() => wordsOf(visitor.root.activeElement) === 'Same Hall', 'the link never had the focus again');
    assert.lengthOf(visitor.all('article'), 0);
  });

  it('is announced by an event with its id, and not opened where the page wants to', async () => {
    const visitor = await sample();
    const event = told('group-open', visitor.finder);
    visitor.finder.addEventListener('group-open', opened => { opened.preventDefault(); }, { once: true });
    await visitor.press('Full House', 'h3 a');
    assert.equal((await event).id, 'full');
    assert.lengthOf(visitor.all('article'), 0);
    assert.lengthOf(visitor.names, 3);
  });

  it('leaves a press for a new tab to the browser', async () => {
    const visitor = await sample();
    const press = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    let prevented: boolean | undefined;
    visitor.root.addEventListener('click', event => { prevented = event.defaultPrevented; event.preventDefault(); }, { once: true });
    visitor.one('h3 a').dispatchEvent(press);
    assert.isFalse(prevented);
    assert.lengthOf(visitor.all('article'), 0);
  });

  it('leads there without a third party: an address to copy, geo, a map only where the embedder chose one', async () => {
    const visitor = await sample();
    await open(visitor, 'Full House');
    assert.equal(visitor.named('Open in a map app', 'a')?.getAttribute('href'), 'geo:53.4,-1.2');
    assert.isFalse(visitor.has(/^See on a map/));
    visitor.finder.mapLink = 'https://map.example/{latitude}/{longitude}?q={address}';
    await visitor.drawn();
    assert.equal(visitor.named(/^See on a map/)?.getAttribute('href'), 'https://map.example/53.4/-1.2?q=1%20Green%20Lane');
    visitor.finder.mapLink = 'javascript:alert({latitude})';
    await visitor.drawn();
    assert.isFalse(visitor.has(/^See on a map/));
  });

  it('lets a phone dial with the passcode keys', async () => {
    const visitor = await sample();
    await open(visitor, 'Full House');
    assert.equal(visitor.named('Call in: +1 555 0100', 'a')?.getAttribute('href'), 'tel:+15550100');
    assert.equal(visitor.named(/^Join Full House online/, 'a')?.getAttribute('href'), 'https://meet.example/full');
  });

  it('takes "this is wrong" to the feed\'s own address', async () => {
    const visitor = await sample();
    await open(visitor, 'Full House');
    assert.match(visitor.named('This is wrong', 'a')?.getAttribute('href') ?? '', /^mailto:wrong@full\.example\?subject=/);
  });

  it('says that a group is gone', async () => {
    const visitor = await sample();
    await visitor.finder.openGroup('nobody');
    await visitor.reads('This group is no longer in the list.');
    await visitor.press('Back to the list');
    await visitor.sees('3 groups');
  });

  it('opens a group of an endpoint that searches: one in sight without asking, another by its own call', async () => {
    const asked = serve([known], { search: true });
    const visitor = await visit({ endpoint });
    await open(visitor, 'Full House');
    assert.isFalse(asked.some(({ url }) => url === `${endpoint}/groups/full`));
    await visitor.finder.openGroup('elsewhere');
    assert.isTrue(asked.some(({ url }) => url === `${endpoint}/groups/elsewhere`));
  });

  it('gives directions to no door where the place is only about there', async () => {
    const visitor = await visit({ src: feedOf([{ ...sampleRows[0], approximate: 'yes' }]) });
    await open(visitor, 'Café Kettle');
    await visitor.reads('The exact place is not given here.');
    assert.isFalse(visitor.has('Open in a map app', 'a'));
  });
});
