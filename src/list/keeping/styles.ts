import { css } from 'lit';

/** Looks of what this folder draws. */
export const styles = css`
  .keeping,
  .keeping form {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }
  .keeping {
    padding: 0.75rem;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .keeping label {
    display: grid;
    gap: 0.25rem;
  }
  .keeping [role='alert']:empty {
    margin-block-start: -0.75rem;
  }
  .keeping .warn {
    color: var(--_warn);
  }
`;
