import { html, type TemplateResult } from 'lit';

/**
 * Private words, in a place that session recorders leave out: rrweb and those built on it, Sentry, PostHog, Amplitude, FullStory, Hotjar,
 * Clarity, Datadog, LogRocket, New Relic, Smartlook, Mouseflow, OpenReplay, Contentsquare, Heap and Matomo each honour one of these marks.
 * Whole, not masked letter by letter: names in labels and typed words are private too. A page that wants to can still read it.
 */
export const unrecorded = (words: TemplateResult): TemplateResult => html`<div
  class="unrecorded rr-block rr-ignore sentry-block ph-no-capture amp-block fs-exclude nr-block mouseflow-exclude heap-ignore"
  data-sentry-block data-hj-suppress data-clarity-mask="true" data-dd-privacy="hidden" data-private="redact" data-recording-disable
  data-openreplay-hidden data-cs-mask data-heap-redact-text="true" data-matomo-mask data-nr-block>${words}</div>`;
