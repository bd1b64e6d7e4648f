import { css, html, nothing, type TemplateResult } from 'lit';

export interface FacetChoice {
  value: string;
  /** In the visitor's language, with its count. */
  label: string;
  chosen: boolean;
}

export interface Facet {
  name: string;
  label: string;
  choices: readonly FacetChoice[];
}

export interface FacetActs {
  open: (name: string | undefined) => void;
  toggle: (name: string, value: string) => void;
  showAll: (name: string) => void;
}

/** Choices shown before "Show all". */
const shortList = 12;

/**
 * A row of buttons, each of which opens the choices of one facet right behind itself: in the page's flow, so that it works by touch,
 * at any width and zoom, and the next press of Tab lands in it.
 */
export function facetBar(facets: readonly (Facet | undefined)[], state: { open?: string; all?: string }, words: { filters: string; showAll: (count: number) => string }, act: FacetActs): TemplateResult {
  return html`<div class="facets" part="facets" role="group" aria-label=${words.filters} @keydown=${(event: KeyboardEvent) => { onEscape(event, state.open, act); }}>
    ${facets.map(facet => {
      // a facet that has nothing to offer keeps its place: what follows it must not be drawn into another's elements, or the focus is lost
      if (!facet) return nothing;
      const open = facet.name === state.open;
      const chosen = facet.choices.filter(choice => choice.chosen).length;
      return html`<button type="button" data-facet=${facet.name} aria-expanded=${open ? 'true' : 'false'} @click=${() => { act.open(open ? undefined : facet.name); }}>
          ${facet.label}${chosen ? html` <span class="dot">${chosen}</span>` : nothing}
        </button>
        ${open ? panel(facet, facet.name === state.all, words.showAll, act) : nothing}`;
    })}
  </div>`;
}

function panel(facet: Facet, all: boolean, showAll: (count: number) => string, act: FacetActs): TemplateResult {
  const shown = all ? facet.choices : facet.choices.filter((choice, at) => at < shortList || choice.chosen);
  return html`<fieldset class="panel" part="panel">
    <legend class="unseen">${facet.label}</legend>
    ${shown.map(choice => html`<label class="choice">
      <input type="checkbox" .checked=${choice.chosen} @change=${() => { act.toggle(facet.name, choice.value); }}><span dir="auto" .textContent=${choice.label}></span>
    </label>`)}
    ${shown.length < facet.choices.length ? html`<button type="button" @click=${() => { act.showAll(facet.name); }}>${showAll(facet.choices.length)}</button>` : nothing}
  </fieldset>`;
}

function onEscape(event: KeyboardEvent, open: string | undefined, act: FacetActs): void {
  if (event.key !== 'Escape' || open === undefined) return;
  event.stopPropagation();
  const bar = event.currentTarget as HTMLElement;
  act.open(undefined);
  bar.querySelector<HTMLElement>(`[data-facet="${open}"]`)?.focus();
}

export const facetBarStyles = css`
  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .dot {
    display: inline-block;
    min-inline-size: 1.5em;
    padding-inline: 0.35em;
    border-radius: 1em;
    background: var(--_on-accent);
    color: var(--_accent);
    border: 1px solid var(--_accent);
    font-size: 0.85em;
    text-align: center;
  }
  .panel {
    order: 1;
    flex-basis: 100%;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    gap: 0 1rem;
    padding: 0.5rem 0.75rem;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .choice {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .choice input {
    min-block-size: 0;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
