import { css } from 'lit';

/** Looks of what this folder draws. */
export const styles = css`
  .concern,
  .concern form {
    display: grid;
    gap: 0.75rem;
  }
  .concern summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline;
  }
  .concern form {
    padding: 0.75rem;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .concern legend {
    font-weight: 600;
  }
  .concern .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
    gap: 0 1rem;
  }
  .concern .choice {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .concern .choice input {
    min-block-size: 0;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  .concern textarea {
    display: block;
    inline-size: 100%;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.5rem 0.75rem;
  }
  .concern .warn {
    color: var(--_warn);
  }
  .concern .row:empty {
    display: none;
  }
  .concern .remark {
    padding-block: 0.25rem;
  }
`;
