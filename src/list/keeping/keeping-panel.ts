import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { VaultState, WhyMemory } from '../../device/vault-state.ts';
import { Keeping, type KeepingOptions } from './keeping.ts';
import type { KeepingMessages } from './messages/messages.ts';

/** Reasons that no other attempt gets past. */
const lasting = new Set<WhyMemory>(['insecure', 'no-database', 'private', 'outdated']);

/** Says how long saved things last, and lets the person choose: longer, under a passphrase, only for this visit, or not at all. */
export class KeepingPanel implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #keeping: Keeping;

  constructor(host: ReactiveControllerHost, options?: KeepingOptions) {
    this.#host = host;
    this.#keeping = new Keeping(() => { host.requestUpdate(); }, options);
    host.addController(this);
  }

  hostConnected(): void {
    this.#keeping.start();
  }

  hostDisconnected(): void {
    this.#keeping.stop();
  }

  /** The panel, to be shown beside what is saved. */
  render(more: KeepingMessages): TemplateResult {
    const { busy, problem, state } = this.#keeping;
    return html`<div class="keeping" part="keeping" role="group" tabindex="-1" aria-label=${more.title}>
      <p role="status">${busy ? more.working : this.#sentences(state, more).join(' ')}</p>
      <p class="warn" role="alert">${problem ? more.why[problem] : nothing}</p>
      ${this.#choices(state, more)}
      <button type="button" class="forget" @click=${this.#on(async () => this.#keeping.forget())}>${more.forget}</button>
    </div>`;
  }

  /** Warns that it locks by itself soon: to be shown where it is seen, whatever else is open. */
  warning(more: KeepingMessages): TemplateResult {
    const { locksInMs } = this.#keeping;
    return html`<div role="alert">${locksInMs === undefined ? nothing : html`<p class="row warn">${more.locksSoon(Math.ceil(locksInMs / 1000))}
      <button type="button" @click=${() => { this.#keeping.stay(); }}>${more.stay}</button></p>`}</div>`;
  }

  #sentences(state: VaultState, { how, why, notStored }: KeepingMessages): (string | undefined)[] {
    switch (state.status) {
      case 'memory': return [how.page, why[state.why]];
      case 'visit': return [state.survivesReload ? how.visit : how.page, ...troubles(state.trouble, notStored, why)];
      case 'kept': return [how[state.how], ...troubles(state.trouble, notStored, why)];
      case 'locked': return [state.refused ? how.refused : how.locked];
      case 'forgotten': return [this.#keeping.remains ? how.remains : how.forgotten];
      default: return [how[state.status]];
    }
  }

  #choices(state: VaultState, more: KeepingMessages): TemplateResult | typeof nothing {
    const { status } = state;
    const keeping = this.#keeping;
    if (status === 'unused' || status === 'visit') {
      return this.#form({ label: more.optional, hint: more.optionalHint, press: more.keep }, async typed => keeping.keep(typed));
    }
    if (status === 'locked') return this.#form({ label: more.passphrase, press: more.unlock }, async typed => keeping.unlock(typed));
    if (status === 'memory' && !lasting.has(state.why)) return html`<div class="row">${this.#button(more.retry, async () => keeping.retry())}</div>`;
    if (status !== 'kept') return nothing;
    return html`${state.how === 'device' ? this.#form({ label: more.passphrase, hint: more.optionalHint, press: more.addPassphrase }, async typed => keeping.addPassphrase(typed)) : nothing}
      <div class="row">
        ${state.how === 'passphrase' ? this.#button(more.lock, async () => keeping.lock()) : nothing}
        ${this.#button(more.forVisit, async () => keeping.forVisit())}
      </div>`;
  }

  /** `off`: a browser that offered to remember the passphrase would give it to the next person. */
  #form({ label, hint, press }: { label: string; hint?: string; press: string }, act: (typed: string) => Promise<void>): TemplateResult {
    return html`<form @submit=${this.#on(async form => {
      const field = form.querySelector('input');
      const typed = field?.value ?? '';
      if (field) field.value = '';
      await act(typed);
    })}>
      <label>${label}<input type="password" autocomplete="off" autocapitalize="off" spellcheck="false"></label>
      ${hint ? html`<p class="muted">${hint}</p>` : nothing}
      <div class="row"><button class="primary">${press}</button></div>
    </form>`;
  }

  #button(words: string, act: () => Promise<void>): TemplateResult {
    return html`<button type="button" @click=${this.#on(act)}>${words}</button>`;
  }

  /** Acts, and brings the focus back into the panel where what was pressed is gone. */
  #on(act: (pressed: HTMLElement) => Promise<void>): (event: Event) => void {
    return event => {
      event.preventDefault();
      const pressed = event.currentTarget as HTMLElement;
      const panel = pressed.closest<HTMLElement>('.keeping');
      const had = panel?.matches(':focus-within');
      void act(pressed).then(async () => this.#host.updateComplete).then(() => {
        if (had && !panel?.matches(':focus-within')) panel?.focus();
      });
    };
  }
}

const troubles = (trouble: WhyMemory | undefined, notStored: string, why: KeepingMessages['why']): string[] => (trouble ? [notStored, why[trouble]] : []);
