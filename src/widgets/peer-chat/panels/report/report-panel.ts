import { html, nothing, type TemplateResult } from 'lit';
import type { MessageRow } from '../../../../client/chat/timeline-row.ts';
import { randomBytes, toBase64Url } from '../../../../device/bytes.ts';
import { dateFormat } from '../../../../i18n/dates.ts';
import { copyButton } from '../../../../list/parts/copy-button.ts';
import { reportReasons, type ReportReason } from '../../../../protocol/report.ts';
import type { Page } from '../../page.ts';
import { nameOf } from '../../parts/room-setting.ts';
import { whole } from '../../parts/writing.ts';
import { panelHead } from '../panel-head.ts';
import type { PanelSetting } from '../panel.ts';
import type { ReportMessages } from './messages/messages.ts';
import { ToldBefore } from './told-before.ts';

/** So many messages before and after the one it is about can be picked with it. */
const around = 6;
const longestText = 500;

/** Tells the staff of messages that the reporter picks, once; and what came of those that were told before. */
export class ReportPanel implements Page {
  readonly #setting: PanelSetting;
  readonly #more: ReportMessages;
  readonly #before: ToldBefore;
  /** The same on every retry: the endpoint keeps one report. */
  readonly #key = toBase64Url(randomBytes(18));
  readonly #chosen: Set<number>;
  #reason: ReportReason = 'unkind';
  #text = '';
  #says: 'none' | 'sending' | 'failed' | undefined;
  #receipt: string | undefined;
  #isKept = true;

  constructor(setting: PanelSetting, more: ReportMessages) {
    this.#setting = setting;
    this.#more = more;
    const { row } = setting;
    this.#before = new ToldBefore(setting, more);
    this.#chosen = new Set(row?.seq === undefined ? [] : [row.seq]);
  }

  render(): TemplateResult {
    return html`<div class="panel-body">
      ${panelHead('report', this.#setting)}
      ${this.#receipt === undefined ? this.#form() : this.#thanks(this.#receipt)}
      ${this.#before.render()}
    </div>`;
  }

  #form(): TemplateResult {
    const more = this.#more;
    const says = this.#says;
    return html`<p>${more.about}</p>
      <form @submit=${this.#onSubmit} novalidate>
        <fieldset><legend>${more.choose}</legend>${this.#near().map(row => this.#choice(row))}</fieldset>
        <fieldset><legend>${more.why}</legend>${reportReasons.map(reason => html`<label class="choice"><input type="radio" name="reason" .checked=${reason === this.#reason} @change=${() => { this.#reason = reason; }}><span>${more.reasons[reason]}</span></label>`)}</fieldset>
        <label>${more.text}<textarea rows="2" dir="auto" maxlength=${longestText} .value=${this.#text} @input=${({ currentTarget }: Event) => { this.#text = (currentTarget as HTMLTextAreaElement).value; }}></textarea></label>
        <div class="row"><button class="primary" aria-disabled=${says === 'sending' ? 'true' : 'false'}>${says === 'sending' ? more.sending : more.send}</button></div>
        <p class="warn" role="alert">${says === 'none' || says === 'failed' ? more[says] : ''}</p>
      </form>`;
  }

  #choice(row: MessageRow & { seq: number }): TemplateResult {
    const { roomWords, tag } = this.#setting;
    const when = row.at === undefined ? '' : dateFormat(tag, { timeStyle: 'short' }).format(new Date(row.at));
    // what its writer put a note on stays closed here too
    const said = row.contentNotes.length > 0 ? roomWords.holds(row.contentNotes.join(roomWords.noteComma)) : row.body;
    return html`<label class="choice"><input type="checkbox" .checked=${this.#chosen.has(row.seq)} @change=${({ currentTarget }: Event) => {
      if ((currentTarget as HTMLInputElement).checked) this.#chosen.add(row.seq);
      else this.#chosen.delete(row.seq);
    }}><span><bdi class="muted">${this.#more.message(nameOf(row, roomWords), when)}</bdi><br><span dir="auto" lang="">${said}</span></span></label>`;
  }

  #thanks(receipt: string): TemplateResult {
    const more = this.#more;
    return html`<p role="status" class="thanks" tabindex="-1">${more.sent}</p>
      ${this.#isKept ? nothing : html`<p class="warn">${more.notKept}</p>`}
      <p class="row">${copyButton(receipt, more.receipt, this.#setting.roomWords)}</p>`;
  }

  /** The message that it is about, and what was said around it by others. */
  #near(): (MessageRow & { seq: number })[] {
    const { conversation, row } = this.#setting;
    const said = conversation.rows.filter((one): one is MessageRow & { seq: number } => one.row === 'message' && one.seq !== undefined);
    const at = row?.seq === undefined ? said.length - 1 : said.findIndex(({ seq }) => seq === row.seq);
    return said.slice(Math.max(0, at - around), at + around + 1).filter(({ mine }) => !mine);
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#says === 'sending') return;
    if (this.#chosen.size === 0) this.#say('none');
    else void this.#send();
  };

  async #send(): Promise<void> {
    const { store, conversation, focus } = this.#setting;
    this.#say('sending');
    try {
      const text = whole(this.#text).trim();
      const receipt = await store.client.report({ room: conversation.room.id, seqs: [...this.#chosen], reason: this.#reason, ...(text !== '' && { text }) }, this.#key);
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
