import { assert } from '@open-wc/testing';
import { LitElement, html, type TemplateResult } from 'lit';
import { StoreController } from '../../src/state/store-controller.ts';
import { Store } from '../../src/state/store.ts';

class Words extends Store<string> {
  working = false;
  say(text: string): void { this.become(text); }
  protected override start(): void { this.working = true; }
  protected override stop(): void { this.working = false; }
}

/** Shows the state of the store it is given. */
class WatchingElement extends LitElement {
  readonly watched = new StoreController<Words>(this);
  protected override render(): TemplateResult { return html`${this.watched.store?.state}`; }
}
customElements.define('watching-element', WatchingElement);

const text = (element: WatchingElement): string | undefined => element.shadowRoot?.textContent.trim();

describe('an element that watches a store', () => {
  let element: WatchingElement;
  beforeEach(() => { element = new WatchingElement(); });
  afterEach(() => { element.remove(); });

  it('draws each new state', async () => {
    const words = new Words('one');
    element.watched.store = words;
    document.body.append(element);
    await element.updateComplete;
    assert.equal(text(element), 'one');
    words.say('two');
    await element.updateComplete;
    assert.equal(text(element), 'two');
  });

  it('lets the store work only while it is in the page', async () => {
    const words = new Words('one');
    element.watched.store = words;
    assert.isFalse(words.working);
    document.body.append(element);
    assert.isTrue(words.working);
    element.remove();
    await Promise.resolve();
    assert.isFalse(words.working);
    document.body.append(element);
    assert.isTrue(words.working);
  });

  it('takes a move in the page for no leave', async () => {
    const words = new Words('one');
    let stops = 0;
    Object.defineProperty(words, 'stop', { value: () => { stops += 1; } });
    element.watched.store = words;
    document.body.append(element);
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(element);
    await Promise.resolve();
    assert.equal(stops, 0);
    elsewhere.remove();
  });

  it('lets the old store go when it is given another', async () => {
    const [old, young] = [new Words('old'), new Words('young')];
    document.body.append(element);
    element.watched.store = old;
    element.watched.store = young;
    assert.isFalse(old.working);
    assert.isTrue(young.working);
    await element.updateComplete;
    assert.equal(text(element), 'young');
    element.watched.store = undefined;
    assert.isFalse(young.working);
  });
});
