import { css } from 'lit';
import { tokens } from './tokens.ts';

/** What every widget starts from: tokens, text, controls big enough for a thumb, a focus ring that is always seen. */
export const base = [
  tokens,
  css`
    :host {
      display: block;
      container-type: inline-size;
      /* a size container has no width of its own: without this it vanishes in shrink-to-fit hosts */
      contain-intrinsic-inline-size: 15rem;
      color: var(--_text);
      background: var(--_surface);
      font-family: var(--_font);
      font-size: var(--_font-size);
      line-height: 1.5;
      text-align: start;
      overflow-wrap: anywhere;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    :is(h2, h3, h4, p, ul, ol, dl, dd, fieldset) {
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    :is(button, input, select) {
      font: inherit;
      color: inherit;
      min-block-size: var(--_target);
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_surface);
      padding: 0.25rem 0.75rem;
      max-inline-size: 100%;
    }
    ::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    button {
      cursor: pointer;
    }
    button:hover {
      background: var(--_calm);
    }
    button[aria-pressed='true'],
    button[aria-expanded='true'],
    .primary,
    .primary:hover {
      background: var(--_accent);
      color: var(--_on-accent);
      border-color: var(--_accent);
    }
    a {
      color: var(--_accent);
    }
    .button {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
      padding: 0.25rem 0.75rem;
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      text-decoration: none;
    }
    :focus-visible {
      outline: 3px solid var(--_accent);
      outline-offset: 2px;
    }
    /* a name in another direction stays where the page's own lines begin; long texts keep their own side */
    [dir='auto']:not(.text) {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .muted {
      color: var(--_muted);
      font-size: 0.925em;
    }
    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
    }
    @media (forced-colors: active) {
      button[aria-pressed='true'],
      button[aria-expanded='true'],
      .primary {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
];
