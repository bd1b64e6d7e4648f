import { html, type TemplateResult } from 'lit';

/** Words, or the address of a link as it was written and as it is followed. */
export type Piece = { text: string } | { text: string; url: string };

const mostLinks = 20;
/** To the next space, quote, angle bracket or mark that turns the writing round, which no address holds. */
const address = /\bhttps?:\/\/[^\s<>"'`\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/giu;
const trailing = /[.,;:!?*_~…'"»”’،؛؟。，、！？]$/u;
const brackets = [['(', ')'], ['[', ']'], ['{', '}'], ['（', '）'], ['「', '」']] as const;
/** Overrides turn round all that follows them in their line. */
const turnsRound = /[\u202a-\u202e\u2066-\u2069]/u;

/** What somebody wrote, its first web addresses as links: safe to show, whatever it holds. */
export const linkedText = (text: string, { newTab }: { newTab: string }): readonly (string | TemplateResult)[] => piecesOf(text).map(piece => {
  if ('url' in piece) return html`<a href=${piece.url} target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer" dir="ltr">${piece.text}<span class="unseen"> ${newTab}</span></a>`;
  return turnsRound.test(piece.text) ? html`<bdi>${piece.text}</bdi>` : piece.text;
});

/** Cuts a text at its web addresses. Joined again, the pieces are the text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let links = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const written = withoutEnd(found);
    const url = addressOf(written);
    if (url === undefined) continue;
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: written, url });
    at = index + written.length;
    if (++links === mostLinks) break;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** Without what belongs to the sentence around it: a full stop, a bracket that was opened before. */
function withoutEnd(found: string): string {
  let written = found;
  for (;;) {
    const opening = brackets.find(([, close]) => written.endsWith(close))?.[0];
    const isSurplus = opening !== undefined && countOf(written, opening) < countOf(written, written.slice(-1));
    if (!isSurplus && !trailing.test(written)) return written;
    written = written.slice(0, -1);
  }
}

const countOf = (text: string, letter: string): number => text.split(letter).length - 1;

/** Nothing where it is no address, or where a name before an `@` could pass for the host. */
function addressOf(written: string): string | undefined {
  try {
    const { protocol, username, password, href } = new URL(written);
    return /^https?:$/.test(protocol) && username === '' && password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}
