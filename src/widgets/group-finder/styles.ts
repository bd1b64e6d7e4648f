import { css } from 'lit';
import { listStyles } from '../../list/styles.ts';

export const styles = [
  ...listStyles,
  css`
    [part='group'] {
      display: grid;
      grid-template: 'what save' auto 'when when' auto / minmax(0, 1fr) auto;
      gap: 0.25rem 0.75rem;
      padding: 0.875rem;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .when {
      grid-area: when;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      align-content: start;
      gap: 0.125rem 0.75rem;
    }
    .time {
      font-weight: 600;
    }
    .live {
      padding-inline: 0.5em;
      border-radius: 1em;
      background: var(--_calm);
      border: 1px solid var(--_accent);
      font-size: 0.9em;
    }
    .what {
      grid-area: what;
      display: grid;
      gap: 0.25rem;
      align-content: start;
    }
    @container (min-width: 40rem) {
      [part='group'] {
        grid-template: 'when what save' auto / 14.5rem minmax(0, 1fr) auto;
      }
      .when {
        flex-direction: column;
        align-items: start;
      }
    }
  `,
];
