import { html, nothing, type TemplateResult } from 'lit';
import { randomBytes, toBase64Url } from '../../../../device/bytes.ts';
import { copyButton } from '../../../../list/parts/copy-button.ts';
import { whole } from '../../parts/writing.ts';
import type { PanelName } from '../names.ts';
import { panelHead } from '../panel-head.ts';
import type { PanelSetting } from '../panel.ts';
import type { ReportMessages } from './messages/messages.ts';
import { ToldBefore } from './told-before.ts';

const longestText = 500;

/** The words of one thing that is told: its press, why it cannot be sent yet, and that it was. */
export interface TellingWords {
  text: string;
  send: string;
  none: string;
  sent: string;
}

/** Something that is told the staff, once: what is written, what came of sending it, and of what was told before. */
export class Telling {
  readonly #setting: PanelSetting;
  readonly #words: TellingWords;
  readonly #report: ReportMessages;
  readonly #before: ToldBefore;
  /** The same on every retry: the endpoint keeps one. */
  readonly #key = toBase64Url(randomBytes(18));
  #text = '';
  #says: 'none' | 'sending' | 'failed' | undefined;
  #receipt: string | undefined;
  #isKept = true;

  constructor(setting: PanelSetting, words: TellingWords, report: ReportMessages) {
    this.#setting = setting;
    this.#words = words;
    this.#report = report;
    this.#before = new ToldBefore(setting, report);
  }

  get isSending(): boolean {
    return this.#says === 'sending';
  }

  /** What is written, without what nobody would see at its ends. */
  get text(): string {
    return whole(this.#text).trim();
  }

  /** A panel: its form until it is sent, then the receipt. */
  render(name: PanelName, form: () => TemplateResult): TemplateResult {
    return html`<div class="panel-body">
      ${panelHead(name, this.#setting)}
      ${this.#receipt === undefined ? form() : this.#thanks(this.#receipt)}
      ${this.#before.render()}
    </div>`;
  }

  /** The end of the form: a few words, the press, and why it was not sent. */
  fields(rows: number): TemplateResult {
    const { text, send, none } = this.#words;
    return html`<label>${text}<textarea rows=${rows} dir="auto" maxlength=${longestText} .value=${this.#text} @input=${({ currentTarget }: Event) => { this.#text = (currentTarget as HTMLTextAreaElement).value; }}></textarea></label>
      <div class="row"><button class="primary" aria-disabled=${this.isSending ? 'true' : 'false'}>${this.isSending ? this.#report.sending : send}</button></div>
      <p class="warn" role="alert">${this.#says === 'none' ? none : this.#says === 'failed' ? this.#report.failed : ''}</p>`;
  }

  /** There is nothing to send yet. */
  lacks(): void {
    this.#say('none');
  }

  /** Sends it; `ask` answers its receipt. */
  async send(ask: (key: string) => Promise<string>): Promise<void> {
    this.#say('sending');
    try {
      const receipt = await ask(this.#key);
      this.#isKept = await this.#before.keep(receipt);
      this.#receipt = receipt;
      this.#setting.focus.on('.thanks');
      this.#say(undefined);
    } catch {
      this.#say('failed');
    }
  }

  #thanks(receipt: string): TemplateResult {
    return html`<p role="status" class="thanks" tabindex="-1">${this.#words.sent}</p>
      ${this.#isKept ? nothing : html`<p class="warn">${this.#report.notKept}</p>`}
      <p class="row">${copyButton(receipt, this.#report.receipt, this.#setting.roomWords)}</p>`;
  }

  #say(says: 'none' | 'sending' | 'failed' | undefined): void {
    this.#says = says;
    this.#setting.host.requestUpdate();
  }
}
