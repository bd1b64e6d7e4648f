import { css } from 'lit';
import { composerStyles } from './composer-styles.ts';

/** Looks of an open room. Nothing in it moves by itself, so there is nothing to still for those who want less motion. */
export const styles = [
  css`
    /* only the log scrolls: where a message is written stays in sight */
    .room,
    .talk {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-block-size: 0;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      align-items: center;
      padding-inline: var(--_space);
      border-block-end: 1px solid var(--_line);
    }
    .tools .menu {
      flex-basis: 100%;
      padding-block-end: 0.5rem;
    }
    .panel {
      flex: 1;
    }
    .quiet-room {
      display: grid;
      gap: 0.75rem;
      padding: var(--_space);
    }
    .code {
      font-family: ui-monospace, monospace;
      font-size: 1.15em;
      padding: 0.75rem;
      border: 1px dashed var(--_edge);
      border-radius: var(--_radius);
      direction: ltr;
      unicode-bidi: isolate;
    }
    .company {
      margin: 0;
      min-block-size: 1.5em;
      padding-inline: var(--_space);
      font-size: 0.875em;
    }
    .timeline {
      position: relative;
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      flex: 1;
      min-block-size: 8rem;
    }
    /* its own places are kept by the timeline: two that keep them would move it twice */
    .log {
      overflow-y: auto;
      overflow-anchor: none;
      overscroll-behavior: contain;
      padding: var(--_space);
    }
    .log ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .message {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.25rem;
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
      /* marks that are stacked on a letter stay with their message */
      overflow: clip;
    }
    .message.mine {
      background: var(--_raised);
      margin-inline-start: min(2rem, 8%);
    }
    .by {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.6em;
      align-items: baseline;
    }
    .by .name {
      font-weight: 600;
    }
    /* each line from its own side, whatever is written in the lines around it */
    .said {
      white-space: pre-wrap;
      unicode-bidi: plaintext;
    }
    .noted summary,
    .menu summary,
    .writing summary {
      min-block-size: var(--_target);
      align-content: center;
      cursor: pointer;
      color: var(--_accent);
      text-decoration: underline;
    }
    .quote {
      border-inline-start: 3px solid var(--_edge);
      padding-inline-start: 0.6rem;
    }
    /* as high while it is looked up as it will be, so that nothing moves when it comes */
    .laid {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.25rem 0.75rem;
      align-items: center;
      min-block-size: calc(max(3.1em, var(--_target)) + 1rem + 2px);
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--_line);
      border-inline-start: 4px solid var(--_accent);
      border-radius: var(--_radius);
    }
    /* two lines become four */
    @container (inline-size < 30rem) {
      .laid {
        min-block-size: calc(5.9em + 1rem + 2px);
      }
    }
    .quiet {
      border-color: transparent;
      background: none;
      text-decoration: underline;
    }
    .quiet[aria-pressed] {
      border-color: var(--_edge);
      text-decoration: none;
    }
    .quiet[aria-pressed='true'] {
      background: var(--_accent);
    }
    .menu {
      flex-basis: 100%;
    }
    .warn {
      color: var(--_warn);
    }
    .mark {
      text-align: center;
    }
    .mark.day,
    .mark.unread {
      font-weight: 600;
    }
    .mark.unread {
      border-block-start: 2px solid var(--_accent);
      padding-block-start: 0.25rem;
    }
    .to-newest {
      position: absolute;
      inset-block-end: 0.5rem;
      inset-inline: 0;
      margin-inline: auto;
      inline-size: fit-content;
    }
  `,
  composerStyles,
];
