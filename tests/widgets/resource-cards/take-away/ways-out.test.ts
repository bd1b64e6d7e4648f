import { assert, waitUntil } from '@open-wc/testing';
import { takeAwayMessages } from '../../../../src/widgets/resource-cards/take-away/messages/index.ts';
import { meetingOf } from '../../../search/group-of.ts';
import { channelOf, resourceOf } from '../../../search/resource-of.ts';
import { closeAll, giveBack, Panel, replace, sample } from './panel.ts';

/** Catches what would have been saved as a file. */
async function caught(press: () => void): Promise<{ name: string; text: string; type: string }> {
  const files: HTMLAnchorElement[] = [];
  replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) { files.push(this); });
  press();
  await waitUntil(() => files[0], 'no file was saved');
  const answer = await fetch(files[0]?.href ?? '');
  return { name: files[0]?.download ?? '', text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
}

const bodyOf = (link: HTMLElement): string => decodeURIComponent(/body=(.*)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '').replaceAll('\r\n', '\n');

const wholeText = `Riverton Line
Call: 555 0100 (Day and night, every day)
Text HOME to 741741
Cost: free
You do not need to bring papers.
Checked on November 1, 2026

Food Pantry
Side door this week
Paused for now
Website: pantry.example https://pantry.example/open
Where: St Mary Hall, 3 Mill Street
Website: https://pantry.example/more
When: Monday – Wednesday, 9:00 AM – 12:00 PM
When: Saturday, 10:00 – 11:00 AM
Closed on December 25, 2026
Cost: not free; pay what you can
Bring: proof of address
We do not know when this was last checked.

Tea for Carers
Where: Carers Centre, 9 High Street
When: Thursday, 2:00 – 3:00 PM
We do not know when this was last checked.

Made on November 21, 2026. Check before you go.`;

describe('a list that is taken away', () => {
  afterEach(() => { closeAll(); giveBack(); });
  /** White space is narrow and unbroken where the language writes times. */
  const spaced = (text: string): string => text.replaceAll(/[\u202f\u2009\u00a0]/g, ' ');

  it('is text on the clipboard, with all that matters', async () => {
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: (text: string) => { copied.push(text); return Promise.resolve(); } });
    const panel = await Panel.over(sample);
    panel.press('Copy as text');
    await panel.says('Copied');
    assert.equal(spaced(copied[0] ?? ''), wholeText);
    assert.isUndefined(panel.textBox);
  });

  for (const [why, clipboard] of Object.entries({ 'the browser refuses': { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }, 'the page is not secure': undefined })) {
    it(`is text to select where ${why}`, async () => {
      replace(navigator, 'clipboard', clipboard);
      const panel = await Panel.over(sample);
      panel.press('Copy as text');
      await panel.says('Your browser did not let us copy. Select the text below and copy it.');
      assert.equal(spaced(panel.textBox ?? ''), wholeText);
      const box = panel.root.querySelector('textarea');
      assert.equal((box?.selectionEnd ?? 0) - (box?.selectionStart ?? 0), panel.textBox?.length);
    });
  }

  it('is a text file with a name that tells nothing', async () => {
    const panel = await Panel.over(sample);
    const { name, text, type } = await caught(() => { panel.press('Save as a text file'); });
    assert.equal(name, 'list.txt');
    assert.match(type, /^text\/plain/);
    assert.equal(spaced(text), wholeText);
    await panel.says('Saved as list.txt. Look in your downloads.');
  });

  it('is a text message to nobody yet, with titles and numbers', async () => {
    const panel = await Panel.over(sample);
    const link = panel.named('Send as a text message');
    assert.match(link.getAttribute('href') ?? '', /^sms:\?&body=/);
    assert.equal(bodyOf(link), 'Riverton Line: 555 0100\nFood Pantry: pantry.example\nTea for Carers');
  });

  it('is as much of a text message as phones take, and says how much', async () => {
    const many = Array.from({ length: 60 }, (_, at) => resourceOf({ title: `Place ${String(at + 1)}`, channels: [channelOf({ dial: '5550100' })] }));
    const panel = await Panel.over(many);
    const lines = bodyOf(panel.named('Send as a text message')).split('\n');
    assert.isAtMost(lines.join('\n').length, 612);
    assert.isAbove(lines.length, 20);
    assert.include(panel.root.textContent, `${String(lines.length)} of 60 items fit in a text message.`);
    const accented = await Panel.over(many.map(resource => ({ ...resource, title: resource.title.replace('a', 'á') })));
    assert.isAtMost(bodyOf(accented.named('Send as a text message')).length, 268);
  });

  it('is no message where not even one fits', async () => {
    const panel = await Panel.over([resourceOf({ title: 'x'.repeat(5_000) })]);
    assert.isEmpty(panel.root.querySelectorAll('a'));
    assert.include(panel.root.textContent, '0 of 1 item fits in a text message.');
  });

  it('is an e-mail with a subject that tells nothing', async () => {
    const panel = await Panel.over(sample);
    const link = panel.named('Send as an e-mail');
    assert.match(link.getAttribute('href') ?? '', /^mailto:\?subject=My%20list&body=/);
    assert.equal(spaced(bodyOf(link)), wholeText);
    assert.include(link.getAttribute('href'), 'Riverton%20Line%0D%0ACall', 'lines end as mail wants them');
  });

  it('is a shorter e-mail where mail programs would cut the long one', async () => {
    const many = Array.from({ length: 60 }, (_, at) => resourceOf({ title: `Place ${String(at + 1)} & more`, channels: [channelOf({ dial: '5550100' })] }));
    const panel = await Panel.over(many);
    const link = panel.named('Send as an e-mail');
    assert.isAtMost(link.getAttribute('href')?.length ?? 0, 1_900);
    const parts = bodyOf(link).split('\n\n');
    assert.equal(parts[1], 'Place 2 & more\nCall: 555 0100');
    assert.include(panel.root.textContent, `${String(parts.length)} of 60 items fit in the e-mail.`);
  });

  it('can hold half a character without harm', async () => {
    const panel = await Panel.over([resourceOf({ title: 'half \ud83d' })]);
    assert.equal(bodyOf(panel.named('Send as a text message')), 'half ');
  });

  it('is a calendar file that tells no one what the appointment is', async () => {
    const panel = await Panel.over(sample);
    const { name, text, type } = await caught(() => { panel.press('Save dates for a calendar'); });
    assert.equal(name, 'appointment.ics');
    assert.match(type, /^text\/calendar/);
    assert.match(text, /\r\nSUMMARY:Appointment\r\n/);
    assert.match(text, /\r\nLOCATION:9 High Street\r\n/);
    assert.match(text, /RRULE:FREQ=WEEKLY;BYDAY=TH/);
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1, 'opening hours are no events');
    assert.notMatch(text, /tea|carers|pantry/i);
  });

  it('is a calendar file with the real titles where the person asks for it', async () => {
    const panel = await Panel.over(sample);
    panel.root.querySelector<HTMLInputElement>('[name=neutral]')?.click();
    const { name, text } = await caught(() => { panel.press('Save dates for a calendar'); });
    assert.equal(name, 'event.ics');
    assert.match(text, /SUMMARY:Tea for Carers/);
    assert.match(text, /LOCATION:Carers Centre\\, 9 High Street/);
  });

  it('has nothing for a calendar where nothing takes place', async () => {
    const panel = await Panel.over(sample.slice(0, 2));
    assert.isNull(panel.root.querySelector('[name=neutral]'));
    const unknown = await Panel.over([resourceOf({ kind: 'event', schedule: [{ time: '10:00', minutes: 60, exceptions: [], extra: [] }] })]);
    unknown.press('Save dates for a calendar');
    await unknown.says('These events have no more dates.');
  });

  it('says when in words: the clock of the place, dates that are sparse, what is over or only known for a while', async () => {
    replace(navigator, 'clipboard', undefined);
    const panel = await Panel.over([resourceOf({
      title: 'Hours', hours: { timeZone: 'America/New_York', notes: 'Ring the bell', closedOn: [], openings: [
        meetingOf('MO,WE,TH,FR,SU', '18:00', { timeZone: undefined }),
        meetingOf('', '10:00', { timeZone: undefined, rrule: 'FREQ=MONTHLY;BYDAY=1SA' }),
        meetingOf('', '10:00', { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20200101T000000Z' }),
        meetingOf('', '10:00', { rrule: 'FREQ=NONSENSE' }),
        { ...meetingOf('MO,TU,WE,TH,FR,SA,SU', '00:00', { minutes: 120 }), validTo: '2026-12-31', notes: 'by appointment' },
      ] },
    })]);
    panel.press('Copy as text');
    await panel.says('Your browser did not let us copy. Select the text below and copy it.');
    assert.deepEqual(spaced(panel.textBox ?? '').split('\n').filter(line => line.startsWith('When: ')), [
      'When: Sunday, Monday, Wednesday – Friday, 6:00 – 7:00 PM (New York time)',
      'When: next on Saturday, December 5, 10:00 – 11:00 AM (New York time)',
      'When: This is over.',
      'When: ask when',
      'When: Every day, 12:00 – 2:00 AM (by appointment; known until December 31, 2026)',
    ]);
    assert.include(panel.textBox, '\nRing the bell\n');
  });

  it('begins anew when the list changes, and not when it is drawn again', async () => {
    replace(navigator, 'clipboard', undefined);
    const panel = await Panel.over(sample);
    panel.press('Copy as text');
    await waitUntil(() => panel.textBox, 'no text came');
    await panel.draw(sample);
    assert.isDefined(panel.textBox);
    await panel.draw(sample.slice(1));
    assert.isUndefined(panel.textBox);
    assert.equal(panel.said, '');
    await panel.draw([]);
    assert.equal(panel.root.textContent.trim(), '');
  });

  it('is in words of every language, none forgotten', async () => {
    const [en, ...others] = await Promise.all(['en', 'es', 'ar'].map(takeAwayMessages));
    for (const words of others) for (const [name, word] of Object.entries(words)) if (typeof word === 'string') assert.notEqual(word, en?.[name as 'copy'], name);
    assert.equal(await takeAwayMessages('fr-CA'), en, 'English where a language has none');
  });
});
