import { html, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../../../../list/saved-file.ts';
import type { Author } from '../../../../protocol/person.ts';
import type { ChatSetting, Page } from '../../page.ts';
import { languagesOf, personFields, said, wrongWith, type PersonForm } from '../about-person.ts';
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
  #blocked: readonly Author[] | 'looking' | 'failed' = 'looking';
  #looks = 0;

  constructor(setting: ChatSetting, more: MeMessages, keeping: Page) {
    this.#setting = setting;
    this.#more = more;
    this.#keeping = keeping;
  }

  close(): void {
    this.#keeping.close?.();
  }

  render(): TemplateResult {
    const more = this.#more;
    const { status } = this.#setting.state().who;
    const isIn = status === 'in';
    // also once what was locked is open
    if (isIn && this.#looks === 0) void this.#lookUp();
    return html`<div class="page pad">
      ${isIn ? this.#seen() : html`<p>${status === 'locked' ? more.locked : more.nobody}</p>`}
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
      ${personFields(this.#now, { words: more, choices: [...new Set([...languagesOf(service.locales, tag), ...this.#now.languages])], change: change => {
        this.#form = { ...this.#now, ...change };
        this.#says = undefined;
        this.#setting.host.requestUpdate();
      } })}
      <div class="row"><button aria-disabled=${isBusy ? 'true' : 'false'}>${more.save}</button><span role="status">${this.#says === 'saved' ? more.saved : ''}</span></div>
    </form>`;
  }

  #copy(): TemplateResult {
    const more = this.#more;
    return html`<section><h3>${more.copyTitle}</h3><p>${more.copyHint}</p>
      <div class="row"><button type="button" @click=${() => void this.#takeCopy()}>${more.copy}</button></div>
      <p class="warn" role="alert">${this.#says === 'copyFailed' ? more.copyFailed : ''}</p></section>`;
  }

  #others(): TemplateResult {
    const { words } = this.#setting;
    const more = this.#more;
    return html`<section class="blocked"><h3 tabindex="-1">${more.blocked}</h3>${this.#list(this.#blocked, more, words)}</section>`;
  }

  #list(blocked: readonly Author[] | 'looking' | 'failed', more: MeMessages, words: ChatSetting['words']): TemplateResult {
    if (blocked === 'looking') return html`<p>${words.loading}</p>`;
    if (blocked === 'failed') return html`<p>${more.blockedFailed} <button type="button" @click=${() => void this.#lookUp()}>${words.retry}</button></p>`;
    if (blocked.length === 0) return html`<p>${more.noneBlocked}</p>`;
    return html`<p>${more.blockedHint}</p><ul class="row">${blocked.map(({ id, name }, at) => html`<li><button type="button" @click=${() => void this.#unblock(id)}>${name === undefined ? more.unblockNameless : more.unblock(name)}<span class="unseen"> (${at + 1})</span></button></li>`)}</ul>`;
  }

  #goodbye(): TemplateResult {
    const { state, store } = this.#setting;
    const { goTitle, goHint, keepWords, keepAsk, keepYes, eraseWords, eraseAsk, eraseYes } = this.#more;
    const way = (words: 'keep' | 'erase', title: string, ask: string, yes: string): TemplateResult => html`<details><summary>${title}</summary><p>${ask}</p>
      <p><button type="button" aria-disabled=${state().isBusy ? 'true' : 'false'} @click=${() => void store.leaveForGood(words)}>${yes}</button></p></details>`;
    return html`<section><h3>${goTitle}</h3><p>${goHint}</p>${way('keep', keepWords, keepAsk, keepYes)}${way('erase', eraseWords, eraseAsk, eraseYes)}</section>`;
  }

  readonly #onSave = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store, state, focus } = this.#setting;
    if (state().isBusy) return;
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
    const { store, host } = this.#setting;
    const looks = ++this.#looks;
    const found = await store.client.blocks().catch(() => 'failed' as const);
    if (looks !== this.#looks) return;
    this.#blocked = found;
    host.requestUpdate();
  }

  /** The button that was pressed goes: the keyboard goes on from the heading above it. */
  async #unblock(person: string): Promise<void> {
    const { state, store, focus } = this.#setting;
    if (state().isBusy) return;
    await store.unblock(person);
    if (state().refusal) return;
    await this.#lookUp();
    focus.on('.blocked h3');
  }

  #say(says: 'saved' | 'copyFailed' | undefined): void {
    this.#says = says;
    this.#setting.host.requestUpdate();
  }
}
