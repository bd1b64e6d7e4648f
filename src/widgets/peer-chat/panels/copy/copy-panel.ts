import { html, type TemplateResult } from 'lit';
import { inSlices } from '../../../../client/slices.ts';
import { saveFile } from '../../../../list/saved-file.ts';
import { localZoneName } from '../../../../time/zones.ts';
import type { Page } from '../../page.ts';
import type { PanelSetting } from '../panel.ts';
import { panelHead } from '../panel-head.ts';
import { ReadingBack } from '../reading-back.ts';
import { readingView } from '../reading-view.ts';
import { entriesOf, wholeOf } from './conversation-json.ts';
import { paragraphsOf } from './conversation-text.ts';
import type { CopyMessages } from './messages/messages.ts';

/** A name that tells nobody what is in the file. */
const fileName = 'notes';

/** Makes a file of a room on the device: as text to be read, or as data. */
export class CopyPanel implements Page {
  readonly #setting: PanelSetting;
  readonly #words: CopyMessages;
  readonly #reading: ReadingBack;
  readonly #life = new AbortController();
  #said = '';
  #isMaking = false;

  constructor(setting: PanelSetting, words: CopyMessages) {
    this.#setting = setting;
    this.#words = words;
    this.#reading = new ReadingBack(setting.conversation, () => { setting.host.requestUpdate(); });
  }

  close(): void {
    this.#reading.stop();
    this.#life.abort();
  }

  render(): TemplateResult {
    const words = this.#words;
    return html`<div class="panel-body">
      ${panelHead('copy', this.#setting)}
      <p>${words.promise}</p>
      <p>${words.caution}</p>
      ${readingView(this.#reading, this.#setting.roomWords)}
      <div class="row">
        <button type="button" class="primary" @click=${() => void this.#save('text')}>${words.asText}</button>
        <button type="button" @click=${() => void this.#save('data')}>${words.asData}</button>
      </div>
      <p role="status">${this.#said}</p>
    </div>`;
  }

  async #save(form: 'text' | 'data'): Promise<void> {
    if (this.#isMaking) return;
    this.#isMaking = true;
    this.#say(this.#words.making);
    try {
      if (form === 'text') saveFile(`${fileName}.txt`, await this.#text(), 'text/plain');
      else saveFile(`${fileName}.json`, await this.#data(), 'application/json');
      this.#say(this.#words.saved);
    } catch (error) {
      if (!this.#life.signal.aborted) throw error;
    } finally {
      this.#isMaking = false;
    }
  }

  async #text(): Promise<string> {
    const { conversation: { rows }, roomWords: room, tag } = this.#setting;
    const paragraphs: string[] = [];
    await inSlices(paragraphsOf(rows, { room, copy: this.#words }, tag, localZoneName(), this.#about), this.#life.signal, one => { paragraphs.push(one); });
    return `${paragraphs.join('\n\n')}\n`;
  }

  async #data(): Promise<string> {
    const entries: object[] = [];
    const about = this.#about;
    await inSlices(entriesOf(this.#setting.conversation.rows), this.#life.signal, one => { entries.push(one); });
    return JSON.stringify(wholeOf(entries, localZoneName(), about), undefined, 2);
  }

  get #about(): { madeAt: number; isWhole: boolean } {
    return { madeAt: Date.now(), isWhole: !this.#setting.conversation.hasOlder };
  }

  #say(said: string): void {
    this.#said = said;
    this.#setting.host.requestUpdate();
  }
}
