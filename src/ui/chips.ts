import { css, html, nothing, type TemplateResult } from 'lit';

export interface Chip {
  label: string;
  remove: () => void;
}

/** What is chosen, each with a press to take it away. Nothing where nothing is chosen. */
export function chips(list: readonly Chip[], words: { chosen: string; remove: (label: string) => string; clear: string }, onClear: () => void): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<ul class="chips" part="chips" aria-label=${words.chosen}>
    ${list.map(chip => html`<li><button type="button" class="chip" part="chip" aria-label=${words.remove(chip.label)} @click=${chip.remove}>
      <span dir="auto">${chip.label}</span> <span aria-hidden="true">×</span></button></li>`)}
    <li><button type="button" class="plain" @click=${onClear}>${words.clear}</button></li>
  </ul>`;
}

export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .chip {
    border-radius: 2rem;
    background: var(--_calm);
    border-color: var(--_calm);
  }
  .plain {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
  }
`;
