import { assert } from '@open-wc/testing';
import { html, render } from 'lit';
import { unrecorded } from '../../../src/widgets/peer-chat/parts/unrecorded.ts';

/** What each recorder looks for before it takes an element in. */
const marks = [
  '.rr-block', '.sentry-block', '[data-sentry-block]', '.ph-no-capture', '.amp-block', '.fs-exclude', '[data-hj-suppress]', '[data-clarity-mask="true"]', '[data-dd-privacy=hidden]',
  '[data-private]', '.nr-block', '[data-recording-disable]', '[data-openreplay-hidden]', '[data-cs-mask]', '[data-heap-redact-text=true]', '[data-matomo-mask]',
];

describe('private words in a page that is recorded', () => {
  it('lie, with what is typed, in a place that recorders leave out', () => {
    const stage = document.createElement('div');
    render(unrecorded(html`<p>words</p><textarea></textarea>`), stage);
    for (const one of stage.querySelectorAll('p, textarea')) assert.deepEqual(marks.filter(mark => !one.closest(mark)), []);
    render('', stage);
  });
});
