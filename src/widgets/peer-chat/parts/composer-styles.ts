import { css } from 'lit';

/** Looks of where a message is written. */
export const composerStyles = css`
  .writing {
    display: grid;
    gap: 0.5rem;
    padding: 0.5rem var(--_space);
    /* the bar at the lower edge of a phone lies over the page */
    padding-block-end: max(0.5rem, env(safe-area-inset-bottom));
    padding-inline: max(var(--_space), env(safe-area-inset-left)) max(var(--_space), env(safe-area-inset-right));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .writing .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
    align-items: end;
  }
  .writing textarea {
    inline-size: 100%;
    min-block-size: var(--_target);
    max-block-size: 40vh;
    max-block-size: min(14rem, 40dvh);
    padding: 0.5rem 0.75rem;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    resize: none;
    overflow-y: auto;
    overscroll-behavior: contain;
    field-sizing: content;
  }
  /* iOS zooms the page into a field whose letters are smaller */
  .writing :is(textarea, input, select) {
    font-size: max(1rem, 16px);
  }
  .writing .holds {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.5rem;
  }
  .writing .warn {
    color: var(--_warn);
  }
  .writing p:empty {
    display: none;
  }
`;
