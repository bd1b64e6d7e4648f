import type { Slice } from '../connector.ts';

const parts = new Map<() => Promise<unknown>, unknown>();

/** Downloads a part of the reader that few feeds need, in the midst of reading; once. */
export function* fetched<Part>(load: () => Promise<Part>): Generator<Slice, Part> {
  if (!parts.has(load)) yield { groups: [], rejected: [], dropped: [], wait: load().then(part => { parts.set(load, part); }) };
  if (!parts.has(load)) throw new Error('slice.wait was not awaited');
  return parts.get(load) as Part;
}
