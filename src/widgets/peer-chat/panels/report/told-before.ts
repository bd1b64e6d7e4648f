import { html, nothing, type TemplateResult } from 'lit';
import { Receipts } from '../../../../device/chat/receipts.ts';
import { dateFormat } from '../../../../i18n/dates.ts';
import type { ReportState } from '../../../../protocol/report.ts';
import type { PanelSetting } from '../panel.ts';
import type { ReportMessages } from './messages/messages.ts';

/** What was told the staff before: what is known of it. */
interface Told {
  receipt: string;
  at: number;
  /** Absent while it is asked, `unknown` where nothing could be learned. */
  state?: ReportState | 'unknown';
}

/** One's own reports and appeals, and what came of each. */
export class ToldBefore {
  readonly #setting: PanelSetting;
  readonly #more: ReportMessages;
  readonly #receipts: Receipts;
  #told: readonly Told[] = [];

  constructor(setting: PanelSetting, more: ReportMessages) {
    this.#setting = setting;
    this.#more = more;
    const { endpoint, vault } = setting.store;
    this.#receipts = new Receipts({ endpoint, vault });
    void this.lookUp();
  }

  /** False where the receipt is only on the screen. */
  async keep(receipt: string): Promise<boolean> {
    const isKept = await this.#receipts.keep({ receipt, at: Date.now() });
    void this.lookUp();
    return isKept;
  }

  async lookUp(): Promise<void> {
    const { store: { client }, host } = this.#setting;
    this.#told = await this.#receipts.all();
    this.#told = await Promise.all(this.#told.map(async ({ receipt, at }) => ({ receipt, at, state: await client.reportState(receipt).catch(() => 'unknown' as const) })));
    host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    return this.#told.length > 0 ? html`<section><h4>${this.#more.yours}</h4><ul class="finds">${this.#told.map(one => this.#line(one))}</ul></section>` : nothing;
  }

  #line({ at, state }: Told): TemplateResult {
    const more = this.#more;
    const time = dateFormat(this.#setting.tag, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
    if (state === undefined) return html`<li>${time}</li>`;
    if (state === 'unknown') return html`<li>${time}: ${more.unknown}</li>`;
    return html`<li>${state.state === 'open' ? more.open(time) : html`${more.closed(time)} ${state.outcome ? more.outcomes[state.outcome] : nothing}`}${state.note === undefined ? nothing : html` <bdi>${state.note}</bdi>`}</li>`;
  }
}
