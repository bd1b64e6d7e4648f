import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConcernSetting, SaidOf } from './concern-setting.ts';
import type { ConcernMessages } from './messages/messages.ts';
import type { Outcome, Remark } from './remark.ts';

/** What became of all that was said of a row. A region that stays, so that a screen reader hears what changes in it. */
export function remarks(row: SaidOf, setting: Pick<ConcernSetting, 'concerns' | 'more'>): TemplateResult {
  return html`<div role="status">${repeat(setting.concerns.about(row.id), ({ key }) => key, remark => line(remark, setting))}</div>`;
}

function line(remark: Remark, setting: Pick<ConcernSetting, 'concerns' | 'more'>): TemplateResult {
  const { concerns, more } = setting;
  const { key, state, why, stored, receipt, outcome } = remark;
  const parts = remark.parts.map(part => more.parts[part]).join(more.comma);
  const button = (words: string, act: (key: string) => Promise<void>): TemplateResult =>
    html`<button type="button" @click=${() => { act.call(concerns, key).catch((error: unknown) => { console.error(error); }); }}>${words}<span class="unseen">: ${parts || more.stillTrue}</span></button>`;
  return html`<div class="remark" part="remark">
    <p class=${state === 'refused' ? 'warn' : ''}>${sentence(remark, parts, more)}
      ${state === 'refused' ? (why === 'denied' || why === 'not-found' ? more.why[why] : more.why.other) : nothing}
      ${state === 'waiting' && !stored ? more.keepOpen : nothing}</p>
    ${outcome && html`<p>${outcomeWords(outcome, more)}</p>`}
    ${outcome && 'note' in outcome && outcome.note ? html`<p class="text" dir="auto">${outcome.note}</p>` : nothing}
    <div class="row">
      ${state === 'refused' ? html`${button(more.retry, concerns.retry)}${button(more.discard, concerns.discard)}` : nothing}
      ${receipt === undefined ? nothing : button(more.ask, concerns.ask)}
    </div>
  </div>`;
}

function sentence({ state }: Remark, parts: string, more: ConcernMessages): string {
  if (parts === '') return { waiting: more.trueWaiting, sent: more.saidTrue, refused: more.trueRefused }[state];
  return more[state](parts);
}

function outcomeWords(outcome: Outcome, more: ConcernMessages): string {
  switch (outcome.state) {
    case 'asking': return more.asking;
    case 'failed': return more.askFailed;
    case 'open': return more.open;
    case 'closed': return outcome.outcome ? more.outcomes[outcome.outcome] : more.outcomes['not-used'];
  }
}
