/** Marks the sheet for the build, which shortens it; the element is too small to bring Lit along. */
const css = String.raw;

/** A band that takes the page's own colours. Its selectors weigh nothing, so that any rule of the page holds against them. */
export const styles = css`
  :where(crisis-slot) {
    display: block;
    padding: var(--support-space, 1rem);
    border-inline-start: 0.375rem solid var(--support-color-warn, currentColor);
    color: var(--support-color-text, inherit);
    background: var(--support-color-raised, transparent);
    overflow-wrap: anywhere;
  }
  :where(crisis-slot ul) {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :where(crisis-slot a[href]) {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--support-target-size, 2.75rem);
    font-weight: 600;
  }
  :where(crisis-slot [data-age]) {
    display: block;
  }
  :where(crisis-slot time + [data-age]) {
    display: inline;
  }
`;
