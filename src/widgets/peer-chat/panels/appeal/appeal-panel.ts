import { html, nothing, type TemplateResult } from 'lit';
import { isVisible } from '../../../../protocol/visible.ts';
import type { Page } from '../../page.ts';
import type { PanelSetting } from '../panel.ts';
import type { ReportMessages } from '../report/messages/messages.ts';
import { Telling } from '../report/telling.ts';
import type { AppealMessages } from './messages/messages.ts';

/** Tells the staff why what they did with one's own message was wrong, once. */
export class AppealPanel implements Page {
  readonly #setting: PanelSetting;
  readonly #more: AppealMessages;
  readonly #telling: Telling;

  constructor(setting: PanelSetting, more: AppealMessages, report: ReportMessages) {
    this.#setting = setting;
    this.#more = more;
    this.#telling = new Telling(setting, more, report);
  }

  render(): TemplateResult {
    return this.#telling.render('appeal', () => this.#form());
  }

  #form(): TemplateResult {
    const { about, theySaid } = this.#more;
    const { row } = this.#setting;
    return html`<p>${about}</p>
      ${row?.row === 'notice' ? html`<p class="muted">${theySaid}</p><blockquote dir="auto" lang="">${row.notice}</blockquote>` : nothing}
      <form @submit=${this.#onSubmit} novalidate>${this.#telling.fields(4)}</form>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store, row } = this.#setting;
    const { isSending, text } = this.#telling;
    if (isSending) return;
    if (!isVisible(text)) this.#telling.lacks();
    else if (row?.row === 'notice') void this.#telling.send(async key => store.client.appeal({ notice: row.seq, text }, key));
  };
}
