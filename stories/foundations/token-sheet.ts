import { LitElement, css, html, type TemplateResult } from 'lit';
import { base } from '../../src/ui/base.ts';

/** Pairs of text and ground that the widgets use, and the least contrast that WCAG 2.2 asks of each. */
export const pairs: readonly (readonly [text: string, ground: string, least: number, use: string])[] = [
  ['text', 'surface', 4.5, 'Text'],
  ['muted', 'surface', 4.5, 'Less important text'],
  ['accent', 'surface', 4.5, 'Links, and the focus ring'],
  ['on-accent', 'accent', 4.5, 'Chosen controls'],
  ['text', 'raised', 4.5, 'Text in panels and tags'],
  ['accent', 'raised', 4.5, 'Links in panels'],
  ['text', 'calm', 4.5, 'Chips, and what is on now'],
  ['warn', 'surface', 4.5, 'Warnings'],
  ['edge', 'surface', 3, 'Borders of controls'],
];

/** Shows the tokens as the widgets see them: on a host of its own, with the page's theme. */
export class TokenSheet extends LitElement {
  static override styles = [
    ...base,
    css`
      :host {
        padding: var(--_space);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
        gap: 0.75rem;
      }
      .swatch {
        padding: 0.75rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      .border {
        border: 3px solid var(--_edge);
      }
    `,
  ];

  protected override render(): TemplateResult {
    // custom properties may stand in a sheet of their own here: stories have no strict policy to keep
    return html`<h1>Colours</h1>
      <ul>${pairs.map(([text, ground, least, use]) => html`<li class="swatch ${text === 'edge' ? 'border' : ''}" data-pair="${text} ${ground}"
        style="color: var(--_${text === 'edge' ? 'text' : text}); background: var(--_${ground})">${use}<br>--support-color-${text} on -${ground}<br>at least ${least} : 1</li>`)}</ul>
      <h2>Type</h2>
      <p>--support-font, --support-font-size: the page’s own unless you say so.</p>
      <p class="muted">Less important text is a little smaller.</p>
      <h2>Corners and targets</h2>
      <p class="row"><button type="button">--support-target-size</button><button type="button" class="primary">--support-radius</button></p>`;
  }
}

if (!customElements.get('token-sheet')) customElements.define('token-sheet', TokenSheet);
