import { css } from 'lit';

/** Looks that the panels of a room share: a frame that scrolls, its head, what is found. */
export const panelStyles = css`
  .panel {
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .panel-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    padding: var(--_space);
  }
  .panel-head {
    justify-content: space-between;
  }
  .panel-body form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  .panel-body summary {
    min-block-size: var(--_target);
    align-content: center;
    cursor: pointer;
    color: var(--_accent);
    text-decoration: underline;
  }
  .finds .name {
    font-weight: 600;
  }
  .panel-body label:not(.choice) {
    display: grid;
    gap: 0.25rem;
  }
  .panel-body input[type='search'],
  .panel-body input[type='text'] {
    inline-size: 100%;
    /* iOS zooms the page into a field whose letters are smaller */
    font-size: max(1rem, 16px);
  }
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
  .panel-body legend {
    padding: 0;
    font-weight: 600;
  }
  .panel-body .hint {
    margin-block: -0.5rem 0.5rem;
    margin-inline-start: 2.25rem;
  }
  .finds {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .finds li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.25rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .panel-body mark {
    background: var(--_accent);
    color: var(--_on-accent);
    padding-inline: 0.1em;
    border-radius: 0.15em;
  }
  @media (forced-colors: active) {
    .panel-body mark {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
