import { assert } from '@open-wc/testing';
import { endpointOf } from '../../src/client/endpoint-address.ts';

describe('where a widget\'s endpoint comes from', () => {
  const stage = document.createElement('section');
  const widget = document.createElement('div');
  const script = document.createElement('script');
  beforeEach(() => { document.body.append(stage); stage.append(widget); });
  afterEach(() => { stage.remove(); script.remove(); stage.removeAttribute('endpoint'); widget.removeAttribute('endpoint'); });

  it('is its own attribute, then the nearest ancestor\'s, then the page\'s', () => {
    assert.isUndefined(endpointOf(widget));
    script.type = 'text/plain';
    script.dataset.endpoint = 'https://page.example/support';
    document.head.append(script);
    assert.equal(endpointOf(widget), 'https://page.example/support');
    stage.setAttribute('endpoint', 'https://ancestor.example');
    assert.equal(endpointOf(widget), 'https://ancestor.example');
    widget.setAttribute('endpoint', 'https://own.example/a/');
    assert.equal(endpointOf(widget), 'https://own.example/a');
  });

  it('is the property where a framework sets that', () => {
    stage.setAttribute('endpoint', 'https://ancestor.example');
    const set = Object.assign(stage.appendChild(document.createElement('div')), { endpoint: '/mine/' });
    assert.equal(endpointOf(set), `${location.origin}/mine`);
    set.remove();
  });

  it('is absolute, without a last slash', () => {
    widget.setAttribute('endpoint', '/support//');
    assert.equal(endpointOf(widget), `${location.origin}/support`);
  });

  it('is looked for through shadow roots', () => {
    const host = stage.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    stage.setAttribute('endpoint', 'https://outside.example');
    assert.equal(endpointOf(inner), 'https://outside.example');
    host.remove();
  });
});
