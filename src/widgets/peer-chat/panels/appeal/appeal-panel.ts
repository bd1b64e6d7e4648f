import { html, nothing, type TemplateResult } from 'lit';
import { randomBytes, toBase64Url } from '../../../../device/bytes.ts';
import { copyButton } from '../../../../list/parts/copy-button.ts';
import { isVisible } from '../../../../protocol/visible.ts';
import type { Page } from '../../page.ts';
import { whole } from '../../parts/writing.ts';
import { panelHead } from '../panel-head.ts';
import type { PanelSetting } from '../panel.ts';
import type { ReportMessages } from '../report/messages/messages.ts';
import { ToldBefore } from '../report/told-before.ts';
import type { AppealMessages } from './messages/messages.ts';

const longestText = 500;

/** Tells the staff why what they did with one's own message was wrong, once. */
export class AppealPanel implements Page {
  readonly #setting: PanelSetting;
  readonly #more: AppealMessages;
  readonly #report: ReportMessages;
  readonly #before: ToldBefore;
  /** The same on every retry: the endpoint keeps one appeal. */
  readonly #key = toBase64Url(randomBytes(18));
  #text = '';
  #says: 'none' | 'sending' | 'failed' | undefined;
  #receipt: string | undefined;
  #isKept = true;

  constructor(setting: PanelSetting, more: AppealMessages, report: ReportMessages) {
    this.#setting = setting;
    this.#more = more;
    this.#report = report;
    this.#before = new ToldBefore(setting, report);
  }

  render(): TemplateResult {
    return html`<div class="panel-body">
      ${panelHead('appeal', this.#setting)}
      ${this.#receipt === undefined ? this.#form() : this.#thanks(this.#receipt)}
      ${this.#before.render()}
    </div>`;
  }

  #form(): TemplateResult {
    const more = this.#more;
    const { row } = this.#setting;
    const says = this.#says;
    const words = { none: more.none, failed: this.#report.failed };
    return html`<p>${more.about}</p>
      ${row?.row === 'notice' ? html`<p class="muted">${more.theySaid}</p><blockquote dir="auto" lang="">${row.notice}</blockquote>` : nothing}
      <form @submit=${this.#onSubmit} novalidate>
        <label>${more.text}<textarea rows="4" dir="auto" maxlength=${longestText} .value=${this.#text} @input=${({ currentTarget }: Event) => { this.#text = (currentTarget as HTMLTextAreaElement).value; }}></textarea></label>
        <div class="row"><button class="primary" aria-disabled=${says === 'sending' ? 'true' : 'false'}>${says === 'sending' ? this.#report.sending : more.send}</button></div>
        <p class="warn" role="alert">${says === 'none' || says === 'failed' ? words[says] : ''}</p>
      </form>`;
  }

  #thanks(receipt: string): TemplateResult {
    return html`<p role="status" class="thanks" tabindex="-1">${this.#more.sent}</p>
      ${this.#isKept ? nothing : html`<p class="warn">${this.#report.notKept}</p>`}
      <p class="row">${copyButton(receipt, this.#report.receipt, this.#setting.roomWords)}</p>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#says === 'sending') return;
    const text = whole(this.#text).trim();
    if (isVisible(text)) void this.#send(text);
    else this.#say('none');
  };

  async #send(text: string): Promise<void> {
    const { store, row, focus } = this.#setting;
    if (row?.row !== 'notice') return;
    this.#say('sending');
    try {
      const receipt = await store.client.appeal({ notice: row.seq, text }, this.#key);
      this.#isKept = await this.#before.keep(receipt);
      this.#receipt = receipt;
      focus.on('.thanks');
      this.#say(undefined);
    } catch {
      this.#say('failed');
    }
  }

  #say(says: 'none' | 'sending' | 'failed' | undefined): void {
    this.#says = says;
    this.#setting.host.requestUpdate();
  }
}
