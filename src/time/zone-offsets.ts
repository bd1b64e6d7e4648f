import { remembered } from './remembered.ts';

/** Zones are computed from 1900 to 2200, roughly; before and after, the offset at that border stands. */
const earliestMs = -2.21e12;
const latestMs = 7.26e12;

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
  const stretchOf = remembered((key: number) => stretchFrom(askMs, key * stretchMs));
  return instantMs => {
    const atMs = Math.min(Math.max(instantMs, earliestMs), latestMs);
    const { beforeMs, turnMs, afterMs } = stretchOf(Math.floor(atMs / stretchMs));
    return atMs < turnMs ? beforeMs : afterMs;
  };
}

function stretchFrom(askMs: (instantMs: number) => number, fromMs: number): Stretch {
  const beforeMs = askMs(fromMs);
  const afterMs = askMs(fromMs + stretchMs);
  return { beforeMs, afterMs, turnMs: beforeMs === afterMs ? fromMs : turnBetween(askMs, fromMs, fromMs + stretchMs) };
}

/** The first instant between two, at most about three days apart, with the offset of the later one; the two must differ in offset. */
export function turnBetween(askMs: (instantMs: number) => number, fromMs: number, toMs: number): number {
  const beforeMs = askMs(fromMs);
  let lastMs = fromMs;
  for (let stepMs = 2 ** 27; stepMs >= 1; stepMs /= 2) {
    if (lastMs + stepMs < toMs && askMs(lastMs + stepMs) === beforeMs) lastMs += stepMs;
  }
  return lastMs + 1;
}
