import { assert } from '@open-wc/testing';
import { LitElement, css, html, type CSSResult, type TemplateResult } from 'lit';
import { LazyPart } from '../../src/ui/lazy-part.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { until } from '../widgets/group-finder/visitor.ts';

interface Part { word: string; styles?: CSSResult }

/** Loads that the test answers by hand. */
const loads: { key: string; answer: (part: Part) => void; fail: (error: Error) => void }[] = [];

class LazyElement extends LitElement {
  key = '';
  readonly lazy = new LazyPart<Part>(this, key => new Promise((answer, fail) => { loads.push({ key, answer, fail }); }));
  protected override render(): TemplateResult { return html`${this.key && (this.lazy.get(this.key)?.word ?? 'nothing yet')}${this.lazy.failed ? ' failed' : ''}`; }
}
customElements.define('lazy-element', LazyElement);

describe('a part that is fetched when it is needed', () => {
  let element: LazyElement;
  const says = (words: string): Promise<void> => until(() => element.shadowRoot?.textContent.trim() === words, `it never said "${words}"`);
  const need = (key: string): void => { element.key = key; element.requestUpdate(); };

  beforeEach(async () => {
    overhear();
    loads.length = 0;
    element = new LazyElement();
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => { element.remove(); hearNoMore(); });

  it('is fetched once, and not before', async () => {
    assert.isEmpty(loads);
    need('en');
    await says('nothing yet');
    element.requestUpdate();
    await element.updateComplete;
    assert.lengthOf(loads, 1);
    loads[0]?.answer({ word: 'hello' });
    await says('hello');
  });

  it('shows the last one while another language is on its way, and the newest however late an older one comes', async () => {
    need('en');
    await says('nothing yet');
    loads[0]?.answer({ word: 'hello' });
    await says('hello');
    need('es');
    await element.updateComplete;
    need('ar');
    await until(() => loads.length === 3, 'the third was never fetched');
    await says('hello');
    loads[2]?.answer({ word: 'marhaba' });
    await says('marhaba');
    loads[1]?.answer({ word: 'hola' });
    await new Promise(requestAnimationFrame);
    await says('marhaba');
  });

  it('says that it failed, and tries again when asked', async () => {
    need('en');
    await says('nothing yet');
    loads[0]?.fail(new Error('lost'));
    await says('nothing yet failed');
    element.lazy.retry();
    loads[1]?.answer({ word: 'hello' });
    await says('hello');
  });

  it('brings its styles once', async () => {
    const styles = css`p { color: red; }`;
    need('en');
    await says('nothing yet');
    const before = element.shadowRoot?.adoptedStyleSheets.length ?? 0;
    loads[0]?.answer({ word: 'hello', styles });
    await says('hello');
    need('es');
    await until(() => loads.length === 2, 'the second was never fetched');
    loads[1]?.answer({ word: 'hola', styles });
    await says('hola');
    assert.equal(element.shadowRoot?.adoptedStyleSheets.length, before + 1);
  });
});
