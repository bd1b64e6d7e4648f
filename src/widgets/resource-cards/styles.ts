import { css } from 'lit';
import { listStyles } from '../../list/styles.ts';

export const styles = [
  ...listStyles,
  css`
    [part='card'] {
      position: relative;
      padding: 0.875rem;
      border: 1px solid var(--_line);
      border-inline-start: 4px solid var(--_edge);
      border-radius: var(--_radius);
      break-inside: avoid;
    }
    [part='card'][data-kind='event'] {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.75rem;
    }
    /* plain blocks: they are laid out in one pass, at every key */
    .what > * + * {
      margin-block-start: 0.375rem;
    }
    .kind {
      color: var(--_muted);
      font-size: 0.875em;
      font-weight: 600;
    }
    [data-kind='helpline'] {
      border-inline-start-color: var(--_accent);
    }
    [data-kind='story'] .summary {
      font-style: italic;
    }
    .date {
      display: grid;
      align-self: start;
      justify-items: center;
      min-inline-size: 3.5rem;
      padding: 0.375rem;
      border-radius: var(--_radius);
      background: var(--_raised);
      font-size: 0.875em;
    }
    .date b {
      font-size: 1.6em;
      line-height: 1.2;
    }
    .clause:is(.open, .closed, .ahead) {
      font-weight: 600;
    }
    .clause::after {
      content: '.';
    }
    .clause.open {
      padding-inline: 0.5em;
      border-radius: 1em;
      background: var(--_calm);
      border: 1px solid var(--_accent);
      -webkit-box-decoration-break: clone;
      box-decoration-break: clone;
    }
    .clause:is(.open, .full)::after {
      content: none;
    }
    .clause.unknown {
      color: var(--_muted);
      font-weight: 400;
      font-style: italic;
    }
    .alert {
      padding: 0.375rem 0.75rem;
      border-inline-start: 4px solid var(--_warn);
      background: var(--_raised);
      font-weight: 600;
    }
    .summary {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
    }
    .way {
      padding-block: 0.25rem;
    }
    :is(.way, .ways .button, .others .button, .shared .button) {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
    }
    .verb {
      flex: none;
      font-weight: 600;
    }
    [part='card'] :is(.kind, h3) {
      padding-inline-end: calc(var(--_target) + 0.25rem);
    }
    .save {
      grid-area: auto;
      position: absolute;
      inset-block-start: 0.625rem;
      inset-inline-end: 0.625rem;
    }
    .fresh {
      color: var(--_muted);
      font-size: 0.875em;
    }
    .fresh[data-fading='2'] {
      font-style: italic;
    }
    .fresh[data-fading='3'],
    .clause.warn {
      color: var(--_warn);
    }
    .shared,
    .own {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    .own :is(fieldset, input) {
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    .shared {
      padding: 0.875rem;
      border: 1px solid var(--_accent);
      border-radius: var(--_radius);
    }
    .shared ul {
      display: grid;
      gap: 0.5rem;
    }
    @container (max-width: 22rem) {
      [part='card'][data-kind='event'] {
        grid-template-columns: minmax(0, 1fr);
      }
      .date {
        grid-auto-flow: column;
        justify-self: start;
        align-items: baseline;
        gap: 0.5em;
      }
    }
    @container (max-width: 24rem) {
      [part='card'] {
        padding: 0.625rem;
      }
      .ways .button {
        flex: 1 1 100%;
        justify-content: center;
      }
    }
    @container (min-width: 60rem) {
      [part='results'] {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    @media print {
      [part='card'] {
        border-color: #999;
      }
      .summary {
        display: block;
      }
      details,
      .own {
        display: none;
      }
    }
  `,
];
