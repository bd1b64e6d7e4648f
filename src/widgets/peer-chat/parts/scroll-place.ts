/** From here on to the lower edge counts as being there: fractions of a pixel, and a finger that rests. */
const nearPx = 24;

/** Keeps the place of a reader while rows come and go around it: by the rows that can be seen, not by how far they are from the top. */
export class ScrollPlace {
  #seen: { id: string; topPx: number }[] = [];

  /** Whether the reader is at the lower edge. */
  static isAtEnd = ({ scrollTop, clientHeight, scrollHeight }: Element): boolean => scrollHeight - scrollTop - clientHeight <= nearPx;

  /** Remembers where the rows are that can be seen. */
  mark(log: HTMLElement): void {
    const { top, bottom } = log.getBoundingClientRect();
    this.#seen = [];
    for (const row of log.querySelectorAll<HTMLElement>('[data-id]')) {
      const { top: topPx, bottom: bottomPx } = row.getBoundingClientRect();
      if (topPx >= bottom) break;
      if (bottomPx > top) this.#seen.push({ id: row.dataset.id ?? '', topPx: topPx - top });
    }
  }

  /** Scrolls so that the first of them that is still there lies where it lay. */
  keep(log: HTMLElement): void {
    const { top } = log.getBoundingClientRect();
    for (const { id, topPx } of this.#seen) {
      const row = log.querySelector(`[data-id="${CSS.escape(id)}"]`);
      if (!row) continue;
      const movedPx = row.getBoundingClientRect().top - top - topPx;
      if (Math.abs(movedPx) >= 1) log.scrollTop += movedPx;
      return;
    }
  }
}
