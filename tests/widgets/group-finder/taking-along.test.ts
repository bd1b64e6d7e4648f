import { assert } from '@open-wc/testing';
import { caught } from '../list/caught-file.ts';
import { feedOf } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { manyRows, sampleRows } from './rows.ts';
import { leaveAll, until, visit, wordsOf, type Visitor } from './visitor.ts';

async function open(visitor: Visitor, name: string): Promise<void> {
  await visitor.press(name, 'h3 a');
  await until(() => visitor.all('article')[0], `${name} never opened`);
}

describe('what a visitor can take along', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); hearNoMore(); });
  const sample = (attributes: Record<string, string> = {}): Promise<Visitor> => visit({ src: feedOf(sampleRows), ...attributes });

  it('is a calendar file that tells no one what the appointment is', async () => {
    const visitor = await sample();
    await open(visitor, 'Círculo Abierto');
    const { name, text, type } = await caught(() => visitor.press('Save calendar file'));
    assert.equal(name, 'appointment.ics');
    assert.match(type, /^text\/calendar/);
    assert.match(text, /\r\nSUMMARY:Appointment\r\n/);
    assert.match(text, /\r\nUID:[^\r]+\r\n/);
    assert.match(text, /\r\nRRULE:FREQ=WEEKLY;BYDAY=WE\r\n/);
    assert.match(text, /BEGIN:VTIMEZONE\r\nTZID:America\/New_York/);
    assert.match(text, /DTSTART;TZID=America\/New_York:\d{8}T180000/);
    assert.notMatch(text.replaceAll('meet.example/circulo', ''), /c[íi]rculo/i);
  });

  it('is a calendar file with the group\'s name where they ask for it', async () => {
    const visitor = await sample();
    await open(visitor, 'Café Kettle');
    visitor.find('.calendar input', HTMLInputElement).click();
    const { name, text } = await caught(() => visitor.press('Save calendar file'));
    assert.equal(name, 'group.ics');
    assert.match(text, /SUMMARY:Café Kettle/);
  });

  it('is no calendar file where nobody knows when', async () => {
    const visitor = await sample();
    await open(visitor, 'Whenever You Like');
    assert.isFalse(visitor.has('Save calendar file'));
  });

  it('is an address on the clipboard, and they are told', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => { copied.push(text); return Promise.resolve(); } } });
    const visitor = await sample();
    await open(visitor, 'Café Kettle');
    await visitor.press('Copy address');
    await visitor.reads('Copied');
    assert.deepEqual(copied, ['Village Hall, 1 Green Lane, Fenwick']);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await visitor.press('Copy address');
    await visitor.reads('Your browser did not allow copying.');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('is shared by the phone where it can, else by the clipboard', async () => {
    const shared: ShareData[] = [];
    Object.defineProperty(navigator, 'share', { configurable: true, value: (data: ShareData) => { shared.push(data); return Promise.resolve(); } });
    const visitor = await sample();
    await open(visitor, 'Café Kettle');
    await visitor.press('Share');
    assert.equal(shared[0]?.title, 'Café Kettle');
    assert.include(shared[0]?.text, '1 Green Lane');
    Object.defineProperty(navigator, 'share', { configurable: true, value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => { copied.push(text); return Promise.resolve(); } } });
    await visitor.press('Share');
    await until(() => copied.length === 1, 'nothing was copied');
    assert.include(copied[0], 'Café Kettle');
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('is a sheet with exactly the groups that fit, all pages of them', async () => {
    const visitor = await visit({ src: feedOf(manyRows(900)) });
    await visitor.choose('Day', 'Monday');
    const total = Number(visitor.count.split(' ')[0]);
    const sheet = await printed(visitor);
    assert.lengthOf([...sheet.querySelectorAll('li')], total);
    assert.isAbove(total, 100);
    assert.equal(wordsOf(sheet.querySelector('h1')), `${String(total)} groups · Monday`);
    assert.include(wordsOf(sheet.querySelector('li')), 'Monday 7:00 – 8:00 PM');
  });

  it('says where printing cannot be had', async () => {
    const visitor = await sample();
    const { append } = document.body;
    document.body.append = () => { throw new Error('no frames here'); };
    await visitor.press('Print', 'button');
    await visitor.reads('This part could not be loaded.');
    document.body.append = append;
  });

  it('is kept as saved groups, shared by the finders of one list for as long as the page lives', async () => {
    const src = feedOf(sampleRows);
    const visitor = await visit({ src });
    const other = await visit({ src });
    const saves: [string, boolean][] = [];
    visitor.finder.addEventListener('group-save', ({ id, saved }) => { saves.push([id, saved]); });
    await visitor.press('Save Night Owls');
    assert.equal(visitor.named('Save Night Owls')?.getAttribute('aria-pressed'), 'true');
    await until(() => other.named('Saved (1)'), 'the other finder never heard of it');
    await other.press('Saved (1)');
    assert.deepEqual(other.names, ['Night Owls']);
    assert.equal(other.count, '1 group');
    await visitor.press('Save Night Owls');
    await other.sees('0 groups');
    assert.deepEqual(saves.map(([, saved]) => saved), [true, false]);
    const elsewhere = await visit({ src: feedOf(sampleRows) });
    assert.isFalse(elsewhere.has(/^Saved/));
  });

  it('leaves the saved groups as soon as the visitor searches on', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    await visitor.press('Save Night Owls');
    await visitor.press('Saved (1)');
    assert.deepEqual(visitor.names, ['Night Owls']);
    await visitor.searchFor('harbor');
    await until(() => visitor.named('Saved (1)')?.getAttribute('aria-pressed') === 'false', 'the saved groups stayed');
    assert.notInclude(visitor.names, 'Night Owls');
  });
});

/** Presses Print, and gives the sheet that would have come out of the printer. */
async function printed(visitor: Visitor): Promise<Document> {
  let sheet: Document | undefined;
  const prints = new MutationObserver(() => {
    const view = document.querySelector<HTMLIFrameElement>('body > iframe[aria-hidden]')?.contentWindow;
    if (view) view.print = () => { sheet = view.document; view.dispatchEvent(new Event('afterprint')); };
  });
  prints.observe(document.body, { childList: true });
  await visitor.press('Print', 'button');
  await until(() => sheet, 'nothing was printed');
  prints.disconnect();
  assert.lengthOf(document.querySelectorAll('body > iframe[aria-hidden]'), 0, 'the frame is gone after printing');
  return sheet as unknown as Document;
}
