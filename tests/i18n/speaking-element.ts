import { LitElement, html, type TemplateResult } from 'lit';
import { LocaleController, type Dictionary } from '../../src/i18n/locale-controller.ts';

interface Words { hello: string }

/** What the loaders of the dictionary do, to be set by each test. */
export const loaders = { es: (): Promise<Words> => Promise.resolve({ hello: 'hola' }) };

const dictionary: Dictionary<Words> = {
  en: { hello: 'hello' },
  others: { es: () => loaders.es(), ar: () => Promise.resolve({ hello: 'مرحبا' }) },
};

/** The smallest widget with words of its own. */
class SpeakingElement extends LitElement {
  readonly locale = new LocaleController<Words>(this, dictionary);

  protected override render(): TemplateResult {
    const { messages, tag, dir } = this.locale;
    return html`<p lang=${tag} dir=${dir}>${messages?.hello}</p>`;
  }
}

customElements.define('speaking-element', SpeakingElement);

/** What an element says, and in what language and direction: "es ltr hola". */
export const said = (element: Element | null | undefined): string => {
  const line = element?.shadowRoot?.querySelector('p');
  return line ? [line.lang, line.dir, line.textContent].join(' ').trim() : '';
};

declare global {
  interface HTMLElementTagNameMap { 'speaking-element': SpeakingElement }
}
