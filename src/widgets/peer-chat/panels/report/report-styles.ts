import { css } from 'lit';

/** Looks of a report. */
export const reportStyles = css`
  .panel-body textarea {
    inline-size: 100%;
    font: inherit;
    font-size: max(1rem, 16px);
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.5rem 0.75rem;
  }
`;
