import { assert } from '@open-wc/testing';
import { meetingOf } from '../../search/group-of.ts';
import { resourceOf } from '../../search/resource-of.ts';
import { feedOf } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { rowOf, saturdayAtTen } from '../group-finder/rows.ts';
import { visit as visitFinder } from '../group-finder/visitor.ts';
import { caught } from '../list/caught-file.ts';
import { leaveAll, told, until, wordsOf } from '../list/visitor.ts';
import { daily, listOf, sampleResources } from './rows.ts';
import { seen, visit, type CardsVisitor } from './visitor.ts';

describe('the page of a card', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); hearNoMore(); });

  const sample = (attributes: Record<string, string> = {}): Promise<CardsVisitor> => visit({ src: listOf(sampleResources), ...attributes });
  /** The facts of the page that is open, by what they are called. */
  const facts = (visitor: CardsVisitor): Record<string, string> => Object.fromEntries(visitor.all('article dl > div').map(row => [wordsOf(row.querySelector('dt')), seen(row.querySelector('dd'))]));

  it('tells every fact that is known, and none that is not', async () => {
    const visitor = await sample();
    await visitor.open('Fenwick Pantry');
    assert.deepInclude(facts(visitor), { 'Cost': 'Free', 'What to bring': 'No ID or papers needed', 'Topics': 'Food', 'Languages': 'English', 'Access': 'Wheelchair access' });
    assert.include(facts(visitor).Hours, 'Sunday9:30 – 10:30 AM');
    assert.match(facts(visitor).Where ?? '', /Village Hall.*1 Green Lane/);
    await visitor.press('Back to the list');
    await visitor.open('How to sleep again');
    assert.deepEqual(facts(visitor), { Topics: 'Sleep' });
  });

  it('says of each clause where it is from', async () => {
    const visitor = await sample();
    await visitor.open('Lantern Line');
    await visitor.press('How do we know this?', 'summary');
    assert.deepEqual(visitor.all('[part=how-we-know] li').map(seen).slice(0, 2), ['Open until 4 PM: From “hours”. Checked 2 weeks ago.', 'Free: From “cost”. Checked 2 weeks ago.']);
  });

  it('says with each way what it promises', async () => {
    const visitor = await sample();
    await visitor.open('Lantern Line');
    assert.include(facts(visitor)['How to reach them'], 'Free · You need not say your name · Shows on your phone bill · They do not call the police');
  });

  it('opens links in tabs that learn nothing of this one', async () => {
    const visitor = await visit({ src: listOf([resourceOf({ title: 'It', links: [{ url: 'https://a.example/x' }], source: { name: 'List', url: 'https://b.example/' }, organization: { name: 'House', url: 'https://c.example/' } })]) });
    await visitor.open('It');
    const outside = visitor.links.filter(({ href }) => /^https?:\/\/[abc]\.example/.test(href));
    assert.lengthOf(outside, 3);
    for (const link of outside) assert.deepEqual([link.target, link.rel], ['_blank', 'noopener noreferrer'], link.href);
  });

  it('of an event tells its next dates, and gives a calendar file that tells nobody what it is', async () => {
    const visitor = await sample();
    await visitor.open('Tea for Carers');
    assert.include(facts(visitor).When, 'Thursday, November 26, 2026, 2:00 – 3:00 PM');
    const { name, text } = await caught(() => visitor.press('Save calendar file'));
    assert.equal(name, 'appointment.ics');
    assert.match(text, /SUMMARY:Appointment\r\n/);
    assert.notMatch(text, /carer/i);
    visitor.find('.calendar input', HTMLInputElement).click();
    const named = await caught(() => visitor.press('Save calendar file'));
    assert.equal(named.name, 'event.ics');
    assert.match(named.text, /SUMMARY:Tea for Carers\r\n/);
  });

  it('of an event shows its day on the card as a calendar has it, on the event’s own wall', async () => {
    const event = resourceOf({ kind: 'event', title: 'Late', schedule: [{ ...meetingOf('FR', '23:00', { timeZone: 'America/New_York' }), rrule: undefined, startDate: '2026-11-27' }] });
    const visitor = await visit({ src: listOf([event]) });
    assert.equal(visitor.part('Late', 'date'), 'Fri 27 Nov');
    assert.equal(visitor.card('Late').querySelector('[part=date]')?.getAttribute('aria-hidden'), 'true', 'the line beside it says it in words');
  });

  it('of an event that is over says so, and offers no dates', async () => {
    const event = resourceOf({ kind: 'event', title: 'Past', schedule: [{ ...meetingOf('FR', '10:00'), rrule: undefined, startDate: '2026-01-01' }] });
    const visitor = await visit({ src: listOf([event]) });
    if (visitor.names.length > 0) {
      assert.equal(visitor.clauses('Past')[0], 'Ended');
      assert.equal(visitor.part('Past', 'date'), '');
    } else assert.equal(visitor.count, '0 resources');
  });

  it('of a story keeps it closed behind what its writer says it has, until the reader opens it', async () => {
    const visitor = await sample();
    await visitor.open('After the flood');
    await visitor.reads('The writer says it has: loss, flood');
    const story = visitor.one('article [part=text]');
    assert.isFalse(story.checkVisibility());
    await visitor.press('Read the story', 'summary');
    assert.isTrue(story.checkVisibility());
    assert.include(seen(visitor.one('article')), 'By Robin');
  });

  it('of a story without notes is open at once', async () => {
    const visitor = await visit({ src: listOf([resourceOf({ kind: 'story', title: 'Calm', body: 'All is well.' })]) });
    await visitor.open('Calm');
    assert.isTrue(visitor.one('article [part=text]').checkVisibility());
    assert.isFalse(visitor.has('Meet the group of this story'));
  });

  it('of a story leads to its group on the page that the embedder names', async () => {
    const visitor = await sample({ 'group-link': '/groups.html?id={id}' });
    await visitor.open('After the flood');
    assert.equal(visitor.named('Meet the group of this story')?.getAttribute('href'), '/groups.html?id=kettle%2F1');
  });

  it('of a story asks the page for its group, which may show it itself', async () => {
    const finder = await visitFinder({ src: feedOf([rowOf('Kettle', { slug: 'kettle/1' })]) });
    const visitor = await sample();
    await visitor.open('After the flood');
    visitor.widget.addEventListener('group-wanted', event => { event.preventDefault(); }, { once: true });
    const wanted = told('group-wanted', visitor.widget);
    await visitor.press('Meet the group of this story');
    assert.equal((await wanted).id, 'kettle/1');
    assert.lengthOf(finder.all('article'), 0);
  });

  it('of a story opens its group in a finder of the page, and takes the focus there', async () => {
    const finder = await visitFinder({ src: feedOf([rowOf('Kettle', { slug: 'kettle/1' })]) });
    const visitor = await sample();
    await visitor.open('After the flood');
    await visitor.press('Meet the group of this story');
    await until(() => finder.all('#row-name')[0]?.textContent === 'Kettle', 'the finder never opened the group');
    assert.equal(document.activeElement?.localName, 'group-finder');
  });

  it('takes the focus when it opens, and gives it back to the card', async () => {
    const visitor = await sample();
    await visitor.open('Winter coats');
    await until(() => visitor.root.activeElement?.id === 'row-name', 'the page never took the focus');
    await visitor.press('Back to the list');
    await until(() => wordsOf(visitor.root.activeElement) === 'Winter coats', 'the card never got the focus back');
  });

  it('keeps true while it is open', async () => {
    let now = saturdayAtTen;
    const visitor = await visit({ src: listOf([resourceOf({ title: 'It', hours: daily('09:30', 60) })]) }, { clock: () => now });
    await visitor.open('It');
    assert.include(seen(visitor.one('article [part=answer]')), 'Open until 10:30 AM');
    now += 31 * 60_000;
    await visitor.widget.reload();
    await until(() => seen(visitor.one('article [part=answer]')).includes('Closed. Opens tomorrow'), 'the page was never made true again');
  });
});
