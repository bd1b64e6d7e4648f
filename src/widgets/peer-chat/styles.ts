import { css } from 'lit';
import { base } from '../../ui/base.ts';

/** Looks of the chat: a frame of a height of its own, whose middle scrolls. */
export const styles = [
  ...base,
  css`
    :host {
      /* a phone's address bar comes and goes: the frame follows it */
      block-size: var(--support-chat-size, min(44rem, 100vh));
      block-size: var(--support-chat-size, min(44rem, 100dvh));
      /* with a phone's keyboard up the page scrolls, rather than the log vanishing */
      min-block-size: min(26rem, var(--support-chat-size, 26rem));
    }
    :host(:not([open])) {
      block-size: auto;
      min-block-size: 0;
    }
    .chat {
      display: flex;
      flex-direction: column;
      block-size: 100%;
      min-block-size: 0;
      /* what a page sets for all its words, or with force for every element, is not meant for these */
      color: var(--_text);
      font-family: var(--_font);
      font-size: var(--_font-size);
      font-style: normal;
      font-weight: normal;
      line-height: 1.5;
      text-align: start;
      letter-spacing: normal;
      text-transform: none;
      white-space: normal;
      word-spacing: normal;
      text-indent: 0;
    }
    .unrecorded {
      flex: 1;
      display: flex;
      flex-direction: column;
      min-block-size: 0;
    }
    .pad {
      padding: var(--_space);
    }
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: 1rem;
      flex: 1;
      min-block-size: 0;
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .door {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
      padding: 0.25rem var(--_space);
      padding-inline: max(var(--_space), env(safe-area-inset-left)) max(var(--_space), env(safe-area-inset-right));
      border-block-end: 1px solid var(--_line);
    }
    .top h2 {
      /* with large letters the way out of the chat goes below, rather than the name into single letters */
      flex: 1 1 6rem;
      font-size: 1.15em;
      line-height: 1.25;
    }
    .back {
      inline-size: var(--_target);
      padding: 0;
      flex: none;
    }
    .arrow {
      display: inline-block;
      inline-size: 0.6em;
      block-size: 0.6em;
      border: solid currentcolor;
      border-width: 0 0 2px 2px;
      rotate: 45deg;
    }
    :dir(rtl) .arrow {
      border-width: 0 2px 2px 0;
      rotate: -45deg;
    }
    .quiet {
      border-color: transparent;
      background: none;
      text-decoration: underline;
    }
    .line p {
      padding: 0.25rem var(--_space);
      background: var(--_raised);
      font-size: 0.925em;
    }
    .warn {
      color: var(--_warn);
    }
    .rooms {
      display: grid;
      gap: 0.75rem;
    }
    .rooms li {
      display: grid;
      gap: 0.25rem;
      padding: 0.5rem;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .rooms li > div {
      padding-inline: 0.75rem;
    }
    .to-room {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      align-items: baseline;
      border-color: transparent;
      background: none;
      text-align: start;
    }
    .to-room .name {
      font-weight: 600;
      color: var(--_accent);
      text-decoration: underline;
    }
    .badge {
      padding: 0 0.5em;
      border-radius: 1em;
      background: var(--_accent);
      color: var(--_on-accent);
      font-size: 0.875em;
    }
    :is(h2, h3):focus {
      outline: none;
    }
    :is(h2, h3):focus-visible {
      outline: 3px solid var(--_accent);
    }
  `,
];
