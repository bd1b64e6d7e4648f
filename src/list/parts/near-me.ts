import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { SharedMoreMessages } from '../messages/more/messages.ts';

/** Asks the browser where the visitor is: on a press only, and the answer goes to `found` and nowhere else. */
export class NearMe implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #found: (position: { latitude: number; longitude: number }) => void;
  #state: 'idle' | 'locating' | 'denied' | 'failed' = 'idle';

  constructor(host: ReactiveControllerHost, found: (position: { latitude: number; longitude: number }) => void) {
    this.#host = host;
    this.#found = found;
    host.addController(this);
  }

  hostConnected(): void {
    this.#state = 'idle';
  }

  /** Nothing where the browser has no position to give: an insecure page, or an old browser. */
  button(more: SharedMoreMessages): TemplateResult | typeof nothing {
    if (!globalThis.isSecureContext || !('geolocation' in navigator)) return nothing;
    const locating = this.#state === 'locating';
    return html`<button type="button" class="near" aria-disabled=${locating ? 'true' : 'false'} @click=${this.#onClick}>${locating ? more.locating : more.nearMe}</button>`;
  }

  /** What went wrong, in more. */
  problem(more: SharedMoreMessages): TemplateResult | typeof nothing {
    if (this.#state !== 'denied' && this.#state !== 'failed') return nothing;
    return html`<p class="muted" role="alert">${this.#state === 'denied' ? more.locationDenied : more.locationFailed}</p>`;
  }

  readonly #onClick = (): void => {
    if (this.#state === 'locating') return;
    this.#become('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => { this.#become('idle'); this.#found({ latitude, longitude }); },
      error => { this.#become(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'); },
      { timeout: 15_000, maximumAge: 300_000 },
    );
  };

  #become(state: 'idle' | 'locating' | 'denied' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
