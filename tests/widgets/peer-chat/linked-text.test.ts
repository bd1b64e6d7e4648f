import { assert } from '@open-wc/testing';
import { html, render } from 'lit';
import { linkedText, piecesOf } from '../../../src/widgets/peer-chat/parts/linked-text.ts';

const linksIn = (text: string): string[] => piecesOf(text).flatMap(piece => ('url' in piece ? [piece.text] : []));

describe('what somebody wrote, with its links', () => {
  const stage = document.createElement('p');
  const show = (text: string): void => { render(html`${linkedText(text, { newTab: '(new tab)' })}`, stage); };

  before(() => { document.body.append(stage); });
  after(() => { stage.remove(); });

  it('links web addresses, and leaves out what belongs to the sentence', () => {
    for (const [text, links] of [
      ['See https://a.example/b, and (http://c.example/d_(e)).', ['https://a.example/b', 'http://c.example/d_(e)']],
      ['HTTPS://A.EXAMPLE/x?y=1&z=%20#f!', ['HTTPS://A.EXAMPLE/x?y=1&z=%20#f']],
      ['“https://a.example/”… [https://b.example/]', ['https://a.example/', 'https://b.example/']],
      ['راجع https://a.example/سلام، ثم', ['https://a.example/سلام']],
      ['https://bücher.example/ü', ['https://bücher.example/ü']],
      ['看https://a.example/路。', ['https://a.example/路']],
    ] as const) assert.deepEqual(linksIn(text), [...links], text);
  });

  it('links nothing else', () => {
    for (const text of [
      'javascript:alert(1)', 'JaVaScRiPt://https', 'data:text/html,<b>', 'mailto:a@b.example', 'ftp://a.example/', 'file:///etc/passwd', 'vbscript:x',
      'https://', 'https://...', 'http://a b', 'https://bank.example@evil.example/', 'https://u:p@evil.example/', 'xhttp://a.example', '//a.example', 'a.example', 'https:/a.example', 'https://[::1',
    ]) assert.notInclude(linksIn(text).join(), 'evil', text);
    for (const text of ['javascript:alert(1)', 'https://', 'https://...', 'https://u:p@evil.example/', 'https:/a.example', 'https://[::1']) assert.isEmpty(linksIn(text), text);
  });

  it('is the text again, whatever it holds', () => {
    const letters = ['https://', 'http://a.example', '(', ')', '.', ' ', '\u202e', '\u2068', 'é', '👩🏽‍🚒', '\n', '"', '<b>', '@', '&amp;', '…'];
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 12 }, (_, at) => letters[(round * 7 + at * at * (round + 3)) % letters.length]).join('');
      assert.equal(piecesOf(text).map(piece => piece.text).join(''), text);
    }
  });

  it('links at most twenty, and comes to an end on long and hostile texts', () => {
    assert.lengthOf(linksIn('https://a.example/ '.repeat(1000)), 20);
    assert.lengthOf(linksIn(`https://a.example/${'('.repeat(2000)}${').'.repeat(2000)}`), 1);
    assert.isEmpty(linksIn('http://'.repeat(500)).filter(link => !link.startsWith('http')));
  });

  it('makes no markup of it', () => {
    show('<img src=x onerror=alert(1)> &lt; <a href="javascript:x">y</a>');
    assert.equal(stage.textContent, '<img src=x onerror=alert(1)> &lt; <a href="javascript:x">y</a>');
    assert.isNull(stage.firstElementChild);
  });

  it('opens links where they learn nothing of this page', () => {
    show('https://a.example/b');
    const link = stage.querySelector('a');
    assert.isOk(link);
    assert.equal(link.textContent, 'https://a.example/b (new tab)');
    assert.equal(link.target, '_blank');
    assert.sameMembers([...link.relList], ['noopener', 'noreferrer', 'nofollow']);
    assert.equal(link.referrerPolicy, 'no-referrer');
  });

  it('does not let marks that turn the writing round reach a link or what follows it', () => {
    show('look \u202ehttps://a.example/b\u202egro.knab after');
    assert.equal(stage.querySelector('a')?.getAttribute('href'), 'https://a.example/b');
    assert.equal(stage.querySelector('a')?.dir, 'ltr');
    assert.deepEqual([...stage.querySelectorAll('bdi')].map(({ textContent }) => textContent), ['look \u202e', '\u202egro.knab after']);
  });
});
