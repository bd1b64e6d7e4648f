import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import { loaders, said } from './speaking-element.ts';

const patience = { timeout: 10_000 };
const saysAtLast = (element: Element | null | undefined, words: string): Promise<void> => waitUntil(() => said(element) === words, `said "${said(element)}", not "${words}"`, patience);

describe('the locale controller', () => {
  const { es } = loaders;
  afterEach(() => { loaders.es = es; });

  it('takes the nearest language above it', async () => {
    const page = await fixture(html`<div lang="ar"><section lang="es-MX"><speaking-element></speaking-element></section></div>`);
    await saysAtLast(page.querySelector('speaking-element'), 'es-MX ltr hola');
  });

  it('speaks two languages on one page', async () => {
    const page = await fixture(html`<div><p lang="es"><speaking-element></speaking-element></p><p lang="ar"><speaking-element></speaking-element></p></div>`);
    const [spanish, arabic] = page.querySelectorAll('speaking-element');
    await saysAtLast(spanish, 'es ltr hola');
    await saysAtLast(arabic, 'ar rtl مرحبا');
  });

  it('follows when the language changes while it lives', async () => {
    const page = await fixture(html`<div lang="es"><speaking-element></speaking-element></div>`);
    const element = page.querySelector('speaking-element');
    await saysAtLast(element, 'es ltr hola');
    page.setAttribute('lang', 'ar');
    await saysAtLast(element, 'ar rtl مرحبا');
    page.setAttribute('lang', 'en-GB');
    await saysAtLast(element, 'en-GB ltr hello');
  });

  it('follows when the direction changes', async () => {
    const page = await fixture(html`<div lang="es"><speaking-element></speaking-element></div>`);
    await saysAtLast(page.querySelector('speaking-element'), 'es ltr hola');
    page.setAttribute('dir', 'rtl');
    await saysAtLast(page.querySelector('speaking-element'), 'es rtl hola');
  });

  it('finds the language through the shadow roots that it stands in, and follows it there', async () => {
    const host = await fixture(html`<div lang="es"></div>`);
    const inner = document.createElement('section');
    const element = inner.appendChild(document.createElement('speaking-element'));
    host.attachShadow({ mode: 'open' }).append(inner);
    await saysAtLast(element, 'es ltr hola');
    inner.setAttribute('lang', 'ar');
    await saysAtLast(element, 'ar rtl مرحبا');
    inner.removeAttribute('lang');
    await saysAtLast(element, 'es ltr hola');
  });

  it('speaks English, and says so, in a language without a dictionary', async () => {
    const page = await fixture(html`<div lang="he" dir="rtl"><speaking-element></speaking-element></div>`);
    await saysAtLast(page.querySelector('speaking-element'), 'en ltr hello');
  });

  it('speaks English on a page with a broken language tag', async () => {
    const page = await fixture(html`<div lang="not a tag!"><speaking-element></speaking-element></div>`);
    await saysAtLast(page.querySelector('speaking-element'), 'en ltr hello');
  });

  it('speaks English when the words cannot be loaded', async () => {
    const { error } = console;
    const told: unknown[] = [];
    console.error = (...words: unknown[]) => { told.push(words); };
    loaders.es = () => Promise.reject(new Error('no network'));
    try {
      const page = await fixture(html`<div lang="es"><speaking-element></speaking-element></div>`);
      await saysAtLast(page.querySelector('speaking-element'), 'en ltr hello');
    } finally {
      console.error = error;
    }
    assert.lengthOf(told, 1);
  });

  it('keeps the newest language when an older one comes late', async () => {
    let arrive: (words: { hello: string }) => void = () => undefined;
    const late = new Promise<{ hello: string }>(resolve => { arrive = resolve; });
    loaders.es = () => late;
    const page = await fixture(html`<div lang="es"><speaking-element></speaking-element></div>`);
    const element = page.querySelector('speaking-element');
    page.setAttribute('lang', 'ar');
    await saysAtLast(element, 'ar rtl مرحبا');
    arrive({ hello: 'hola' });
    await late;
    await element?.updateComplete;
    assert.equal(said(element), 'ar rtl مرحبا');
  });

  it('learns its language anew where it is moved to', async () => {
    const page = await fixture(html`<div><p lang="es"><speaking-element></speaking-element></p><p lang="ar" id="other"></p></div>`);
    const element = page.querySelector('speaking-element');
    await saysAtLast(element, 'es ltr hola');
    if (element) page.querySelector('#other')?.append(element);
    await saysAtLast(element, 'ar rtl مرحبا');
  });
});
