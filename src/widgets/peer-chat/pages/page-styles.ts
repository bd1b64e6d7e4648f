import { css } from 'lit';

/** Looks that pages with something to fill in share. */
export const pageStyles = css`
  .page label:not(.choice) {
    display: grid;
    gap: 0.25rem;
    font-weight: 600;
  }
  .page :is(input:not([type='checkbox'], [type='radio']), textarea) {
    inline-size: 100%;
    /* iOS zooms the page into a field whose letters are smaller */
    font-size: max(1rem, 16px);
  }
  .choice {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: var(--_target);
    padding-inline-end: 1rem;
  }
  .choice input {
    min-block-size: 0;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--_accent);
  }
  .page form,
  .page section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .page summary {
    min-block-size: var(--_target);
    align-content: center;
    cursor: pointer;
    color: var(--_accent);
    text-decoration: underline;
  }
  .page [role='alert']:empty {
    margin-block-start: -1rem;
  }
  .page legend {
    padding: 0;
    font-weight: 600;
  }
`;
