import { html, type TemplateResult } from 'lit';
import type { Choices } from '../../../../device/chat/choices.ts';
import type { Page } from '../../page.ts';
import { panelHead } from '../panel-head.ts';
import type { PanelSetting } from '../panel.ts';
import type { SettingsMessages } from './messages/messages.ts';

const ways = ['each', 'count', 'none'] as const;

/** How the chat behaves on this device. Each choice holds at once. */
export class SettingsPanel implements Page {
  readonly #setting: PanelSetting;
  readonly #more: SettingsMessages;

  constructor(setting: PanelSetting, more: SettingsMessages) {
    this.#setting = setting;
    this.#more = more;
  }

  render(): TemplateResult {
    const more = this.#more;
    const { store: { choices: { state } }, composer } = this.#setting;
    return html`<div class="panel-body">
      ${panelHead('settings', this.#setting)}
      <p>${more.kept}</p>
      <fieldset><legend>${more.told}</legend>${ways.map(way => html`<label class="choice"><input type="radio" name="told" .checked=${way === state.told} @change=${() => { this.#choose({ told: way }); }}><span>${more.toldWays[way]}</span></label>`)}</fieldset>
      <fieldset><legend>${more.more}</legend>
        ${this.#check('enter', composer.enterSends, more.enter, more.enterHint)}
        ${this.#check('sound', state.sound, more.sound, more.soundHint)}
        ${this.#check('signs', state.signs, more.signs, more.signsHint)}
      </fieldset>
    </div>`;
  }

  #check(name: 'enter' | 'sound' | 'signs', isOn: boolean, words: string, hint: string): TemplateResult {
    return html`<label class="choice"><input type="checkbox" aria-describedby="hint-${name}" .checked=${isOn} @change=${({ currentTarget }: Event) => { this.#choose({ [name]: (currentTarget as HTMLInputElement).checked }); }}><span>${words}</span></label>
      <p class="muted hint" id="hint-${name}">${hint}</p>`;
  }

  #choose(change: Partial<Choices>): void {
    const { store } = this.#setting;
    void store.choices.choose(change);
    // heard once, so that one knows it; and a browser lets a page sound after a press
    if (change.sound) store.chime();
  }
}
