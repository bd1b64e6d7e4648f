import { html, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../../../../list/saved-file.ts';
import type { ChatSetting, Page } from '../../page.ts';
import { languagesOf, personFields, said, wrongWith, type PersonForm } from '../about-person.ts';
import { blocksIn } from './blocks-in.ts';
import type { MeMessages } from './messages/messages.ts';

/** What others see of oneself, how things are kept on the device, and the ways out. */
export class MePage implements Page {
  readonly #setting: ChatSetting;
  readonly #more: MeMessages;
  /** Says how long things stay on this device. */
  readonly #keeping: Page;
  #form: PersonForm | undefined;
  #says: 'saved' | 'copyFailed' | undefined;
  /** Whom they have blocked: looked up once the page is shown. */
  #blocked: readonly string[] | undefined;

  constructor(setting: ChatSetting, more: MeMessages, keeping: Page) {
    this.#setting = setting;
    this.#more = more;
    this.#keeping = keeping;
    void this.#lookUp();
  }

  close(): void {
    this.#keeping.close?.();
  }

  render(): TemplateResult {
    const more = this.#more;
    const isIn = this.#setting.state().who.status === 'in';
    return html`<div class="page pad">
      ${isIn ? this.#seen() : html`<p>${more.nobody}</p>`}
      <section><h3>${more.keeping}</h3>${this.#keeping.render()}</section>
      ${isIn ? html`${this.#copy()}${this.#others()}${this.#goodbye()}` : nothing}
    </div>`;
  }

  get #now(): PersonForm {
    const { who } = this.#setting.state();
    if (this.#form || who.status !== 'in') return this.#form ?? { name: '', pronouns: '', languages: [] };
    const { name = '', pronouns = '', languages } = who.person;
    return { name, pronouns, languages };
  }

  #seen(): TemplateResult {
    const { state, tag } = this.#setting;
    const { isBusy, service } = state();
    const more = this.#more;
    return html`<form @submit=${this.#onSave} novalidate>
      <h3>${more.others}</h3>
      ${personFields(this.#now, { words: more, tag, choices: [...new Set([...languagesOf(service.locales, tag), ...this.#now.languages])], change: change => {
        this.#form = { ...this.#now, ...change };
        this.#says = undefined;
        this.#setting.host.requestUpdate();
      } })}
      <div class="row"><button ?disabled=${isBusy}>${more.save}</button><span role="status">${this.#says === 'saved' ? more.saved : ''}</span></div>
    </form>`;
  }

  #copy(): TemplateResult {
    const more = this.#more;
    return html`<section><h3>${more.copyTitle}</h3><p>${more.copyHint}</p>
      <div class="row"><button type="button" @click=${() => void this.#takeCopy()}>${more.copy}</button></div>
      <p class="warn" role="alert">${this.#says === 'copyFailed' ? more.copyFailed : ''}</p></section>`;
  }

  #others(): TemplateResult {
    const { state, store } = this.#setting;
    const more = this.#more;
    const blocked = this.#blocked ?? [];
    return html`<section><h3>${more.blocked}</h3>
      ${blocked.length === 0 ? html`<p>${more.noneBlocked}</p>` : html`<ul class="row">${blocked.map((person, at) => html`<li><button type="button" ?disabled=${state().isBusy} @click=${() => void store.unblock(person).then(async () => this.#lookUp())}>${more.unblock(at + 1)}</button></li>`)}</ul>`}</section>`;
  }

  #goodbye(): TemplateResult {
    const { state, store } = this.#setting;
    const { goTitle, goHint, keepWords, keepAsk, keepYes, eraseWords, eraseAsk, eraseYes } = this.#more;
    const way = (words: 'keep' | 'erase', title: string, ask: string, yes: string): TemplateResult => html`<details><summary>${title}</summary><p>${ask}</p>
      <p><button type="button" ?disabled=${state().isBusy} @click=${() => void store.leaveForGood(words)}>${yes}</button></p></details>`;
    return html`<section><h3>${goTitle}</h3><p>${goHint}</p>${way('keep', keepWords, keepAsk, keepYes)}${way('erase', eraseWords, eraseAsk, eraseYes)}</section>`;
  }

  readonly #onSave = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store, state, focus } = this.#setting;
    const form = this.#now;
    const wrong = (['name', 'pronouns'] as const).find(field => wrongWith(form[field], this.#more) !== undefined);
    if (wrong) {
      focus.on(`input[name="${wrong}"]`);
      return;
    }
    void store.changeMe({ name: said(form.name) ?? null, pronouns: said(form.pronouns) ?? null, languages: [...form.languages] }).then(() => {
      if (!state().refusal) this.#say('saved');
    });
  };

  async #takeCopy(): Promise<void> {
    this.#say(undefined);
    try {
      saveFile('copy.json', await this.#setting.store.client.copy(), 'application/json');
    } catch {
      this.#say('copyFailed');
    }
  }

  async #lookUp(): Promise<void> {
    if (this.#setting.state().who.status !== 'in') return;
    this.#blocked = blocksIn(await this.#setting.store.client.copy().catch(() => '{}'));
    this.#setting.host.requestUpdate();
  }

  #say(says: 'saved' | 'copyFailed' | undefined): void {
    this.#says = says;
    this.#setting.host.requestUpdate();
  }
}
