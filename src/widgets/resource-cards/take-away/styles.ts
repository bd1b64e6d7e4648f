import { css } from 'lit';

/** How the panel looks. A code is dark on light whatever the page is: many readers know no other. */
export const styles = css`
  .take-away,
  .take-away .group,
  .take-away .foot,
  .take-away .foot > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.75rem;
  }
  .take-away {
    padding: 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .take-away legend {
    padding: 0;
    font-weight: 600;
  }
  .take-away .check {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: var(--_target);
  }
  .take-away input[type='checkbox'] {
    inline-size: 1.25rem;
    min-block-size: 1.25rem;
    flex: none;
  }
  .take-away .labelled {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    max-inline-size: 100%;
  }
  .take-away .foot,
  .take-away .foot > div,
  .take-away .wide {
    inline-size: 100%;
  }
  .take-away textarea {
    inline-size: 100%;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.5rem;
  }
  .take-away .said {
    font-weight: 600;
  }
  .take-away .foot > div:empty {
    display: none;
  }
  .qr {
    inline-size: min(100%, 26rem);
    background: #fff;
    forced-color-adjust: none;
  }
  .qr svg {
    display: block;
  }
  @media print {
    .take-away {
      display: none;
    }
  }
`;
