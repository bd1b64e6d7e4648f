import { assert, fixture, html } from '@open-wc/testing';
import { languageAt, primary } from '../../src/i18n/language.ts';

const at = async (page: ReturnType<typeof html>): Promise<string> => {
  const place = (await fixture(page)).querySelector('b');
  const { tag, dir } = languageAt(place ?? document.body);
  return `${tag} ${dir}`;
};

describe('the language at a place', () => {
  it('is the nearest one, in its canonical form', async () => {
    assert.equal(await at(html`<div lang="es"><p lang="ES_mx"><b></b></p></div>`), 'es-MX ltr');
  });

  it('brings its direction unless the page says another', async () => {
    assert.equal(await at(html`<div lang="ar"><b></b></div>`), 'ar rtl');
    assert.equal(await at(html`<div lang="ar" dir="ltr"><b></b></div>`), 'ar ltr');
    assert.equal(await at(html`<div lang="en" dir="RTL"><b></b></div>`), 'en rtl');
  });

  it('reads language and direction from different ancestors', async () => {
    assert.equal(await at(html`<div lang="es"><p dir="rtl"><b></b></p></div>`), 'es rtl');
  });

  it('has a primary subtag', () => {
    assert.deepEqual(['es-MX', 'AR', 'zh-Hant-TW'].map(primary), ['es', 'ar', 'zh']);
  });
});
