import { html, nothing, type TemplateResult } from 'lit';
import type { ChatSetting, Page } from '../../page.ts';
import { languagesOf, personFields, said, wrongWith, type PersonForm } from '../about-person.ts';
import type { ArrivalMessages } from './messages/messages.ts';
import { offeredName } from './offered-name.ts';

const mostAgreements = 6;

/** What was typed and not sent yet, for who looks back at the rooms first. It is nowhere but in memory. */
const unsent = new WeakMap<ChatSetting['store'], PersonForm>();

/** Asks who somebody is here: a name is offered, and everything may be left out. */
export class ArrivalPage implements Page {
  readonly #setting: ChatSetting;
  readonly #more: ArrivalMessages;
  #form: PersonForm;

  constructor(setting: ChatSetting, more: ArrivalMessages) {
    this.#setting = setting;
    this.#more = more;
    const before = setting.store.vault.state.status === 'forgotten' ? undefined : unsent.get(setting.store);
    this.#form = before ?? { name: offeredName(more.nameParts), pronouns: '', languages: [] };
  }

  render(): TemplateResult {
    const { state, store, tag } = this.#setting;
    const { isBusy, service, rooms, view, who } = state();
    const more = this.#more;
    if (who.status === 'locked') return html`<div class="page pad"><p>${more.locked}</p><p><button type="button" class="primary" @click=${store.toMe}>${more.toUnlock}</button></p></div>`;
    const room = view.view === 'arrival' && 'room' in view.then ? view.then.room : undefined;
    const own = rooms.find(({ id }) => id === room)?.agreements ?? [];
    const agreements = (own.length > 0 ? own : service.agreements).slice(0, mostAgreements);
    return html`<form class="page pad" @submit=${this.#onSubmit} novalidate>
      <h3>${more.title}</h3>
      ${personFields(this.#form, {
        words: more, choices: languagesOf(service.locales, tag), change: change => { this.#change(change); },
        beside: html`<p><button type="button" @click=${() => { this.#change({ name: offeredName(more.nameParts, this.#form.name) }); }}>${more.another}</button></p>`,
      })}
      <p>${more.seen}</p>
      <p>${more.lasts[lasting(store.vault.state.status)]}</p>
      ${agreements.length === 0 ? nothing : html`<h4>${more.agreements}</h4><ul class="agreements">${agreements.map(line => html`<li><bdi>${line}</bdi></li>`)}</ul>`}
      <div class="row"><button class="primary" aria-disabled=${isBusy ? 'true' : 'false'}>${isBusy ? more.coming : agreements.length > 0 ? more.agree : more.comeIn}</button></div>
    </form>`;
  }

  #change(change: Partial<PersonForm>): void {
    this.#form = { ...this.#form, ...change };
    unsent.set(this.#setting.store, this.#form);
    this.#setting.host.requestUpdate();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { state, store, focus } = this.#setting;
    const { view } = state();
    const { name, pronouns, languages } = this.#form;
    const wrong = (['name', 'pronouns'] as const).find(field => wrongWith(this.#form[field], this.#more) !== undefined);
    if (wrong) focus.on(`input[name="${wrong}"]`);
    else if (view.view === 'arrival') {
      void store.arrive({ name: said(name), pronouns: said(pronouns), languages: [...languages] }, view.then).then(() => {
        if (state().who.status === 'in') unsent.delete(store);
      });
    }
  };
}

/** How long somebody stays the same person on this device. */
function lasting(status: string): 'visit' | 'kept' | 'memory' {
  if (status === 'kept') return 'kept';
  return status === 'memory' ? 'memory' : 'visit';
}
