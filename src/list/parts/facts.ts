import { css, html, nothing, type TemplateResult } from 'lit';

/** One named fact of a page; nothing where nothing is known. */
export const fact = (name: string, value: TemplateResult | typeof nothing): TemplateResult | typeof nothing => (value === nothing ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`);

/** A named fact in lines of text. */
export function textFact(name: string, lines: readonly (string | undefined)[]): TemplateResult | typeof nothing {
  const known = lines.filter(line => line);
  return known.length === 0 ? nothing : fact(name, html`${known.map(line => html`<p class="text" dir="auto">${line}</p>`)}`);
}

/** How one row's page looks. */
export const detailStyles = css`
  .detail,
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .detail {
    gap: 1rem;
  }
  dt {
    font-weight: 600;
    color: var(--_muted);
    font-size: 0.925em;
  }
  dd {
    display: grid;
    gap: 0.25rem;
  }
  .text {
    white-space: pre-line;
    max-inline-size: 70ch;
  }
  .others li {
    padding-block: 0.5rem;
  }
  @container (min-width: 40rem) {
    dl > div {
      display: grid;
      grid-template-columns: 11rem minmax(0, 1fr);
      gap: 1rem;
    }
  }
`;
