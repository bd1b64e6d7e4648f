/** Zones are computed from 1900 to 2200, roughly; before and after, the offset at that border stands. */
const firstMs = -2.21e12;
const lastMs = 7.26e12;

/** About three days. No zone changes twice in so short a time (the shortest is four days), so a stretch holds one change at most. */
const stretchMs = 2.5e8;

/** A stretch of time in which the offset changes once, at `turnMs`, or not at all. */
interface Stretch {
  readonly beforeMs: number;
  readonly turnMs: number;
  readonly afterMs: number;
}

/**
 * The offsets of a zone by instant, from whatever tells one offset slowly: asked twice for each stretch of three days
 * that anybody needs, then remembered.
 */
export function rememberedOffsets(askMs: (instantMs: number) => number): (instantMs: number) => number {
  const stretches = new Map<number, Stretch>();
  return instantMs => {
    const atMs = Math.min(Math.max(instantMs, firstMs), lastMs);
    const key = Math.floor(atMs / stretchMs);
    let stretch = stretches.get(key);
    if (!stretch) stretches.set(key, (stretch = stretchFrom(askMs, key * stretchMs)));
    return atMs < stretch.turnMs ? stretch.beforeMs : stretch.afterMs;
  };
}

function stretchFrom(askMs: (instantMs: number) => number, fromMs: number): Stretch {
  const beforeMs = askMs(fromMs);
  const afterMs = askMs(fromMs + stretchMs);
  return { beforeMs, afterMs, turnMs: beforeMs === afterMs ? fromMs : turnBetween(askMs, fromMs, fromMs + stretchMs) };
}

/** The first instant between two with the offset of the later one; the two must differ in offset. */
export function turnBetween(askMs: (instantMs: number) => number, fromMs: number, toMs: number): number {
  const beforeMs = askMs(fromMs);
  let last = fromMs;
  let first = toMs;
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (askMs(middle) === beforeMs) last = middle;
    else first = middle;
  }
  return first;
}
