import { html, type TemplateResult } from 'lit';
import type { MessageRow } from '../../../../client/chat/timeline-row.ts';
import { dateFormat } from '../../../../i18n/dates.ts';
import { reportReasons, type ReportReason } from '../../../../protocol/report.ts';
import type { Page } from '../../page.ts';
import { nameOf } from '../../parts/room-setting.ts';
import type { PanelSetting } from '../panel.ts';
import type { ReportMessages } from './messages/messages.ts';
import { Telling } from './telling.ts';

/** So many messages before and after the one it is about can be picked with it. */
const around = 6;

/** Tells the staff of messages that the reporter picks, once; and what came of those that were told before. */
export class ReportPanel implements Page {
  readonly #setting: PanelSetting;
  readonly #more: ReportMessages;
  readonly #telling: Telling;
  readonly #chosen: Set<number>;
  #reason: ReportReason = 'unkind';

  constructor(setting: PanelSetting, more: ReportMessages) {
    this.#setting = setting;
    this.#more = more;
    const { row } = setting;
    this.#telling = new Telling(setting, more, more);
    this.#chosen = new Set(row?.seq === undefined ? [] : [row.seq]);
  }

  render(): TemplateResult {
    return this.#telling.render('report', () => this.#form());
  }

  #form(): TemplateResult {
    const more = this.#more;
    return html`<p>${more.about}</p>
      <form @submit=${this.#onSubmit} novalidate>
        <fieldset><legend>${more.choose}</legend>${this.#near().map(row => this.#choice(row))}</fieldset>
        <fieldset><legend>${more.why}</legend>${reportReasons.map(reason => html`<label class="choice"><input type="radio" name="reason" .checked=${reason === this.#reason} @change=${() => { this.#reason = reason; }}><span>${more.reasons[reason]}</span></label>`)}</fieldset>
        ${this.#telling.fields(2)}
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

  /** The message that it is about, and what was said around it by others. */
  #near(): (MessageRow & { seq: number })[] {
    const { conversation, row } = this.#setting;
    const said = conversation.rows.filter((one): one is MessageRow & { seq: number } => one.row === 'message' && one.seq !== undefined);
    const at = row?.seq === undefined ? said.length - 1 : said.findIndex(({ seq }) => seq === row.seq);
    return said.slice(Math.max(0, at - around), at + around + 1).filter(({ mine }) => !mine);
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store, conversation } = this.#setting;
    const { isSending, text } = this.#telling;
    if (isSending) return;
    if (this.#chosen.size === 0) this.#telling.lacks();
    else void this.#telling.send(async key => store.client.report({ room: conversation.room.id, seqs: [...this.#chosen], reason: this.#reason, ...(text !== '' && { text }) }, key));
  };
}
