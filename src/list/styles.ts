import { css } from 'lit';
import { base } from '../ui/base.ts';
import { chipStyles } from '../ui/chips.ts';
import { facetBarStyles } from '../ui/facet-bar.ts';

/** How every searched list looks. */
export const listStyles = [
  ...base,
  facetBarStyles,
  chipStyles,
  css`
    .list {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      padding: var(--_space);
    }
    .search {
      display: grid;
      gap: 0.75rem;
    }
    .search .panel {
      grid-column: 1 / -1;
    }
    .field {
      position: relative;
      display: grid;
      gap: 0.25rem;
    }
    label[for] {
      font-weight: 600;
    }
    .field :is(input, select) {
      inline-size: 100%;
    }
    .narrow-only {
      justify-self: start;
    }
    .filters:not(.open) {
      display: none;
    }
    .filters {
      display: grid;
      gap: 0.5rem;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      justify-content: space-between;
      align-items: center;
      min-block-size: var(--_target);
    }
    [part='count'] {
      font-weight: 600;
      font-size: 1.1em;
    }
    [part='results'] {
      display: grid;
      gap: 0.75rem;
    }
    h2 {
      font-size: 1.4em;
      line-height: 1.25;
    }
    h3 {
      font-size: 1.1em;
      line-height: 1.3;
    }
    h3 a {
      display: inline-block;
      padding-block: 0.25rem;
    }
    .save {
      grid-area: save;
      align-self: start;
      inline-size: var(--_target);
      padding: 0;
      font-size: 1.25em;
    }
    .tags {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
    }
    .tag {
      padding: 0 0.5em;
      border-radius: 0.35em;
      background: var(--_raised);
      border: 1px solid var(--_line);
      font-size: 0.875em;
    }
    .strong {
      border-color: var(--_accent);
    }
    .warn {
      color: var(--_warn);
    }
    .empty {
      display: grid;
      gap: 0.75rem;
      padding-block: 1rem;
    }
    .more {
      justify-self: center;
    }
    summary {
      cursor: pointer;
      min-block-size: var(--_target);
      align-content: center;
    }
    @container (min-width: 40rem) {
      .search {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
      }
      .narrow-only {
        display: none;
      }
      .filters:not(.open) {
        display: grid;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      button,
      a {
        transition: background-color 0.12s;
      }
    }
    @media print {
      .search,
      .filters,
      .narrow-only,
      .tools,
      .save,
      .more {
        display: none !important;
      }
    }
  `,
];
