import { html, type TemplateResult } from 'lit';
import type { ChatSetting, Page } from '../../page.ts';
import { newInvitation, readInvitation } from './invitation.ts';
import type { PairMessages } from './messages/messages.ts';

/** A code for two: made here and handed over by the one who made it, or typed in. */
export class PairPage implements Page {
  readonly #setting: ChatSetting;
  readonly #more: PairMessages;
  #isWrong = false;

  constructor(setting: ChatSetting, more: PairMessages) {
    this.#setting = setting;
    this.#more = more;
  }

  render(): TemplateResult {
    const { state, store } = this.#setting;
    const { isBusy } = state();
    const more = this.#more;
    return html`<div class="page pad">
      <p>${more.about}</p>
      <section>
        <p id="make-hint">${more.makeHint}</p>
        <div class="row"><button type="button" class="primary" aria-describedby="make-hint" aria-disabled=${isBusy ? 'true' : 'false'} @click=${() => void store.comeIn({ invite: newInvitation() })}>${more.make}</button></div>
      </section>
      <form @submit=${this.#onSubmit} novalidate>
        <h3>${more.have}</h3>
        <label>${more.code} <input name="code" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr" aria-describedby="code-hint" aria-invalid=${this.#isWrong ? 'true' : 'false'}></label>
        <p id="code-hint" class=${this.#isWrong ? 'warn' : 'muted'} role=${this.#isWrong ? 'alert' : 'note'}>${this.#isWrong ? more.wrong : more.codeHint}</p>
        <div class="row"><button aria-disabled=${isBusy ? 'true' : 'false'}>${more.go}</button></div>
      </form>
    </div>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store, host, focus } = this.#setting;
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('code') as HTMLInputElement;
    const invite = readInvitation(field.value);
    this.#isWrong = invite === undefined;
    if (invite === undefined) focus.on('input[name="code"]');
    else void store.comeIn({ invite });
    host.requestUpdate();
  };
}
