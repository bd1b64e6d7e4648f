import { assert } from '@open-wc/testing';
import { day, leaveAll, place, readOut } from './slot.ts';

describe('lines that a page wrote into the slot', () => {
  afterEach(leaveAll);

  it('are all there, in their order, and only gain words', () => {
    const markup = '<h2>Right now</h2><p>Not safe? <b>Call</b> <a href="tel:112">112</a>.</p><ul><li data-line><b data-title>Night Line</b> <span data-channel="voice" data-dial="5550120">555-0120</span></li></ul><p hidden>Draft</p>';
    const before = Object.assign(document.createElement('div'), { innerHTML: markup });
    const slot = place(markup);
    assert.equal(readOut(slot), readOut(before));
    assert.equal(slot.querySelectorAll('*').length, before.querySelectorAll('*').length + 1, 'one link came to it');
    for (const child of slot.querySelectorAll(':scope > :not([hidden])')) assert.isTrue(child.checkVisibility(), child.outerHTML);
    assert.isNull(slot.shadowRoot);
  });

  it('become links where a number to dial is given apart, which is dialled as it is written', () => {
    for (const [dial, address] of [['5550120', 'tel:5550120'], ['988', 'tel:988'], ['+15550120', 'tel:+15550120'], ['116123', 'tel:116123'], ['5550120,,3#', 'tel:5550120,,3%23']] as const) {
      const link = place(`<span data-channel="voice" data-dial="${dial}">Call <b>the line</b></span>`).querySelector('a');
      assert.equal(link?.getAttribute('href'), address);
      assert.equal(link?.innerHTML, 'Call <b>the line</b>');
      leaveAll();
    }
  });

  it('become no link where there is nothing to dial, or one is there already', () => {
    for (const way of ['<span data-channel="voice">988</span>', '<span data-channel="voice" data-dial="1-800-HELP">call</span>', '<span data-channel="voice" data-dial="javascript:1">call</span>', '<span data-channel="walk-in" data-dial="5550120">1 Main Street</span>']) {
      assert.isNull(place(way).querySelector('a'), way);
    }
    for (const way of ['<a data-channel="voice" data-dial="1" href="tel:5550120">555-0120</a>', '<span data-channel="voice" data-dial="1"><a href="tel:5550120">555-0120</a></span>', '<a href="tel:5550120"><span data-channel="voice" data-dial="1">555-0120</span></a>']) {
      const slot = place(way);
      assert.equal(slot.querySelectorAll('a').length, 1);
      assert.equal(slot.querySelector('a')?.getAttribute('href'), 'tel:5550120');
    }
    assert.equal(place('<a data-channel="voice" data-dial="988">988</a>').innerHTML, '<a data-channel="voice" data-dial="988" href="tel:988">988</a>');
  });

  it('are never dialled where they are texted, and tell their keyword', () => {
    const slot = place('<span data-channel="text" data-dial="741741" data-body="HOME">741741</span>');
    assert.isNull(slot.querySelector('a'));
    assert.equal(readOut(slot), '741741 (Text HOME to 741741)');
    assert.equal(readOut(place('<span data-channel="text" data-dial="741741" data-body="HOME">Text HOME to 741741</span>')), 'Text HOME to 741741');
    assert.equal(readOut(place('<span data-channel="text" data-dial="838255">Text 838255</span>')), 'Text 838255');
  });

  it('lose a link that would call a text line, and no word of it', () => {
    const slot = place('<span data-channel="text" data-dial="741741" data-body="HOME">Text HOME to <a href="TEL:741741">741741</a></span><a data-channel="text" href="tel:5">Text us</a>');
    assert.isNull(slot.querySelector('[href]'));
    assert.equal(readOut(slot), 'Text HOME to 741741Text us');
  });

  for (const [ago, words] of [[0, 'today'], [1, 'yesterday'], [13, '13 days ago'], [15, '2 weeks ago'], [59, '8 weeks ago'], [92, '3 months ago'], [725, '23 months ago'], [740, '2 years ago'], [3000, '8 years ago']] as const) {
    it(`tell their age: ${words}`, () => {
      const slot = place(`<p>Checked <time data-checked datetime="${day(ago)}">then</time>.</p><p data-checked="${day(ago)}"></p>`);
      assert.equal(readOut(slot), `Checked then (${words}).Checked ${words}`);
    });
  }

  it('are shown without an age where the date is none, or is yet to come', () => {
    for (const date of ['', 'last spring', '2026-13-45', day(-3)]) {
      const slot = place(`<time data-checked datetime="${date}">then</time>`);
      assert.equal(readOut(slot), 'then');
      assert.isTrue(slot.firstElementChild?.checkVisibility());
      leaveAll();
    }
  });

  it('are improved when they come later, and each once', async () => {
    const slot = place('');
    slot.innerHTML = `<li data-line data-checked="${day(92)}"><span data-channel="voice" data-dial="988">988</span></li>`;
    await Promise.resolve();
    const html = slot.innerHTML;
    assert.equal(readOut(slot), '988Checked 3 months ago');
    for (let time = 0; time < 3; time++) {
      slot.remove();
      document.body.append(slot);
      slot.append('');
      await Promise.resolve();
    }
    assert.equal(slot.innerHTML, html);
  });

  it('speak the language of the page around them, and follow it', async () => {
    const around = document.body.appendChild(document.createElement('div'));
    around.lang = 'es-MX';
    const slot = place(`<time data-checked datetime="${day(92)}">1/2</time>`, { parent: around });
    assert.equal(readOut(slot), '1/2 (hace 3 meses)');
    around.lang = 'en';
    await Promise.resolve();
    assert.equal(readOut(slot), '1/2 (3 months ago)');
    around.remove();
  });

  it('stand as they are where the looks cannot be had', () => {
    const { replaceSync } = CSSStyleSheet.prototype;
    const { error } = console;
    console.error = () => undefined;
    CSSStyleSheet.prototype.replaceSync = () => { throw new Error('no'); };
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument?.body.append(place('<span data-channel="voice" data-dial="988">988</span>'));
    const moved = frame.contentDocument?.querySelector('crisis-slot');
    assert.equal(moved && readOut(moved), '988');
    Object.assign(CSSStyleSheet.prototype, { replaceSync });
    console.error = error;
    frame.remove();
  });

  it('go by the clock of the device where they are given none', () => {
    const slot = document.createElement('crisis-slot');
    slot.innerHTML = `<time data-checked datetime="${new Date().toISOString()}">then</time>`;
    document.body.append(slot);
    assert.equal(readOut(slot), 'then (today)');
    slot.remove();
  });
});
