import { autoUpdate, computePosition, flip, size } from '@floating-ui/dom';

/**
 * Keeps a list beside the field it belongs to, inside what can be seen: above it where there is more room, never longer than the room there is.
 * An on-screen keyboard takes half of a phone; the list must not hide behind it. Returns how to stop.
 */
export function anchored(field: HTMLElement, list: HTMLElement): () => void {
  return autoUpdate(field, list, () => {
    void computePosition(field, list, {
      placement: 'bottom-start',
      middleware: [flip(), size({ apply: ({ availableHeight, rects }) => {
        Object.assign(list.style, { maxBlockSize: `${String(Math.max(96, Math.round(availableHeight)))}px`, inlineSize: `${String(rects.reference.width)}px` });
      } })],
    }).then(({ x, y }) => { Object.assign(list.style, { left: `${String(x)}px`, top: `${String(y)}px` }); });
  });
}
