import { css } from 'lit';

/** Looks of what is told of a card. */
export const styles = css`
  .laid .title {
    font-weight: 600;
  }
  .laid .warn {
    color: var(--_warn);
  }
`;
