import { css } from 'lit';

/** Looks of a report. */
export const reportStyles = css`
  .panel-body .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75rem;
    align-items: start;
    min-block-size: var(--_target);
    padding-block: 0.5rem;
  }
  .panel-body .choice input {
    min-block-size: 0;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.125rem;
    accent-color: var(--_accent);
  }
  .panel-body fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
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
  .panel-body legend {
    padding: 0;
    font-weight: 600;
  }
`;
