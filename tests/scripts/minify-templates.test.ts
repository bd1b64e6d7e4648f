import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCss } from '../../scripts/vite/minify-css.ts';
import { minifyHtml } from '../../scripts/vite/minify-html.ts';
import { shortenTemplates } from '../../scripts/vite/minify-templates.ts';

describe('shortening HTML templates', () => {
  it('drops line breaks between tags and keeps spaces between words', () => {
    assert.deepEqual(minifyHtml(['\n  <p>\n    One <b>two</b>  three\n  </p>\n']), ['<p> One <b>two</b> three </p>']);
  });

  it('keeps the space between two expressions on one line', () => {
    assert.deepEqual(minifyHtml(['<p>', ' ', '</p>']), ['<p>', ' ', '</p>']);
  });

  it('drops comments', () => {
    assert.deepEqual(minifyHtml(['<p><!-- for the reader -->a</p>']), ['<p>a</p>']);
  });

  it('leaves text alone whose spaces show', () => {
    const parts = ['<pre>\n  a\n</pre>'];
    assert.deepEqual(minifyHtml(parts), parts);
  });
});

describe('shortening css literals', () => {
  it('keeps expressions where they were', () => {
    assert.deepEqual(minifyCss(['a { color: ', '; margin: ', '; }']), ['a{color:', ';margin:', '}']);
  });

  it('only folds white space where an expression stands for a whole rule', () => {
    assert.deepEqual(minifyCss(['/* why */\n:host { color: red; }\n\n', '\n']), [' :host { color: red; } ', ' ']);
  });
});

describe('shortening a module', () => {
  it('shortens nested templates and nothing else', () => {
    const code = 'const a = html`<ul>\n  ${rows.map(row => html`\n  <li>${row}</li>\n`)}\n</ul>`; const b = `\n  kept\n`;';
    assert.equal(shortenTemplates(code), 'const a = html`<ul>${rows.map(row => html`<li>${row}</li>`)}</ul>`; const b = `\n  kept\n`;');
  });

  it('leaves a literal with escapes alone', () => {
    const code = 'const a = html`<p>\n\\u00b7</p>`;';
    assert.equal(shortenTemplates(code), code);
  });
});
