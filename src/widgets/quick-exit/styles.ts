/** Marks the sheet for the build, which shortens it; the element is too small to bring Lit along. */
const css = String.raw;

/**
 * A bar that goes along at the top of its container and takes up its own room there, so that it covers nothing that cannot be
 * scrolled to. Where the window is very low (a page at 400 %), it stays where it stands. The page's own rules may place it otherwise.
 */
export const styles = css`
  :host {
    display: block;
    position: sticky;
    inset-block-start: 0;
    z-index: 2147483647;
    color: var(--support-color-text, CanvasText);
    background: var(--support-color-surface, Canvas);
    font-family: var(--support-font, inherit);
    font-size: var(--support-font-size, 1rem);
    line-height: 1.3;
  }
  :host([hidden]) {
    display: none;
  }
  section {
    display: flex;
    flex-direction: row-reverse;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.25rem;
    padding-block-start: max(0.25rem, env(safe-area-inset-top));
    padding-inline: max(0.5rem, env(safe-area-inset-left), env(safe-area-inset-right));
  }
  /* the page has a colour for its links: beside this background it might not be readable */
  a,
  ::slotted(a) {
    display: inline-flex;
    flex: none;
    box-sizing: border-box;
    max-inline-size: 60%;
    align-items: center;
    min-block-size: var(--support-target-size, 2.75rem);
    padding: 0.25rem 1rem;
    border: 2px solid transparent;
    border-radius: var(--support-radius, 0.625rem);
    color: var(--support-color-on-accent, Canvas) !important;
    background: var(--support-color-accent, CanvasText) !important;
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  a:focus-visible,
  ::slotted(a:focus-visible) {
    outline: 3px solid var(--support-color-accent, CanvasText);
    outline-offset: 2px;
  }
  [hidden] {
    display: none !important;
  }
  p {
    margin: 0;
    margin-inline-end: auto;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  [role='status'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (hover: none) {
    [part='hint'] {
      display: none;
    }
  }
  @media (max-height: 20rem) {
    :host {
      position: static;
    }
  }
  @media (forced-colors: active) {
    a,
    ::slotted(a) {
      color: LinkText !important;
      background: Canvas !important;
      border-color: currentColor;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
