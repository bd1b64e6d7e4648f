import { css } from 'lit';

/**
 * Every colour, size and font of the widgets, each open to the embedder as `--support-*`.
 * Dark colours follow the page's own `color-scheme`, not the device: a widget never turns dark on a page that stays light.
 */
export const tokens = css`
  :host {
    --_text: var(--support-color-text, #1b2426);
    --_muted: var(--support-color-muted, #4f5d61);
    --_surface: var(--support-color-surface, #fff);
    --_raised: var(--support-color-raised, #f2f6f6);
    --_line: var(--support-color-line, #cdd7d8);
    --_edge: var(--support-color-edge, #6b7b7f);
    --_accent: var(--support-color-accent, #0a6466);
    --_on-accent: var(--support-color-on-accent, #fff);
    --_calm: var(--support-color-calm, #d8eeec);
    --_warn: var(--support-color-warn, #8a3b00);
    --_radius: var(--support-radius, 0.625rem);
    --_space: var(--support-space, 1rem);
    --_target: var(--support-target-size, 2.75rem);
    --_font: var(--support-font, inherit);
    --_font-size: var(--support-font-size, 1rem);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_text: var(--support-color-text, light-dark(#1b2426, #e6edee));
      --_muted: var(--support-color-muted, light-dark(#4f5d61, #a9b8bb));
      --_surface: var(--support-color-surface, light-dark(#fff, #14191b));
      --_raised: var(--support-color-raised, light-dark(#f2f6f6, #1d2527));
      --_line: var(--support-color-line, light-dark(#cdd7d8, #364346));
      --_edge: var(--support-color-edge, light-dark(#6b7b7f, #83959a));
      --_accent: var(--support-color-accent, light-dark(#0a6466, #7cd3cd));
      --_on-accent: var(--support-color-on-accent, light-dark(#fff, #032b2b));
      --_calm: var(--support-color-calm, light-dark(#d8eeec, #1c4344));
      --_warn: var(--support-color-warn, light-dark(#8a3b00, #ffb77c));
    }
  }
`;
