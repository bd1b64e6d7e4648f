import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { PlaceSuggestion } from '../../client/lists/list-source.ts';
import { distance, radii } from '../../i18n/distance.ts';
import type { Place } from '../../protocol/group.ts';
import { kmBetween } from '../../search/km-between.ts';
import type { SharedMoreMessages } from '../messages/more/messages.ts';
import { toggled, type ChosenPlace, type Search } from '../search-state.ts';
import { NearMe } from './near-me.ts';
import { PlaceField } from './place-field.ts';

export interface PlaceSearchActs {
  suggest: (text: string, signal: AbortSignal) => Promise<PlaceSuggestion[]>;
  /** Changes what the visitor has asked for by now. */
  find: (change: (search: Search) => Search) => void;
}

/** Searching around a place: its field, the visitor's own position, how far, and how distances are written. */
export class PlaceSearch {
  readonly #field: PlaceField;
  readonly #near: NearMe;
  readonly #acts: PlaceSearchActs;
  #more!: SharedMoreMessages;
  #tag = 'en';

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }, acts: PlaceSearchActs) {
    this.#acts = acts;
    const choose = (place: PlaceSuggestion, here?: boolean): void => { acts.find(search => around(search, place, this.#tag, here)); };
    this.#field = new PlaceField(host, { choose, suggest: acts.suggest });
    this.#near = new NearMe(host, position => { choose({ label: this.#more.here, ...position }, true); });
  }

  /** Gives it its words; before that it says nothing. */
  speak(more: SharedMoreMessages, tag: string): void {
    this.#more = more;
    this.#tag = tag;
  }

  render(search: Search, label: string): TemplateResult {
    return html`<div class="panel places">
      ${this.#field.render(label, this.#more, this.#tag)} ${this.#near.button(this.#more)} ${search.place ? this.#radius(search.radiusKm) : nothing} ${this.#near.problem(this.#more)}
    </div>`;
  }

  /** "2.4 km away": the nearest of the places, where any is known. */
  away(places: readonly (Place | undefined)[], from: ChosenPlace | undefined): string | undefined {
    if (!from) return undefined;
    const km = places.flatMap(place => (place?.latitude === undefined || place.longitude === undefined ? [] : [kmBetween(from, { latitude: place.latitude, longitude: place.longitude })]));
    return km.length > 0 ? this.#more.away(distance(this.#tag, Math.min(...km))) : undefined;
  }

  within(km: number): string {
    return this.#more.within(distance(this.#tag, km));
  }

  #radius(radiusKm: number | undefined): TemplateResult {
    const steps = [...new Set([...radii(this.#tag), ...(radiusKm === undefined ? [] : [radiusKm])])].sort((a, b) => a - b);
    return html`<div class="field">
      <label for="radius">${this.#more.radius}</label>
      <select id="radius" @change=${(event: Event) => { const { value } = event.target as HTMLSelectElement; this.#acts.find(search => ({ ...search, radiusKm: value ? Number(value) : undefined })); }}>
        <option value="" ?selected=${radiusKm === undefined}>${this.#more.anyDistance}</option>
        ${steps.map(km => html`<option value=${km} ?selected=${km === radiusKm}>${this.within(km)}</option>`)}
      </select>
    </div>`;
  }
}

/** A search around a place, or within a region that has no coordinates. The radius begins as the round one that covers the place. */
export function around(search: Search, { label, latitude, longitude, radiusKm, region }: PlaceSuggestion, tag: string, here = false): Search {
  if (latitude === undefined || longitude === undefined) {
    return region === undefined || search.choices.regions?.includes(region) ? search : toggled(search, 'regions', region);
  }
  return { ...search, place: { label, latitude, longitude, here }, radiusKm: here ? undefined : radii(tag).find(step => step >= (radiusKm ?? 0)) };
}

export const styles = css`
  .places {
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding-block: 0.75rem;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 1;
    overflow: auto;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px #0003;
  }
  [role='option'] {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1rem;
    min-block-size: var(--_target);
    padding: 0.25rem 0.75rem;
    cursor: pointer;
  }
  [role='option']:is([aria-selected='true'], :hover) {
    background: var(--_calm);
  }
  [aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  @container (min-width: 40rem) {
    .places {
      grid-template-columns: minmax(0, 2fr) auto minmax(0, 1fr);
      align-items: end;
    }
    .places > p {
      grid-column: 1 / -1;
    }
  }
`;
