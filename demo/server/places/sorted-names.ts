import { placeKey } from './place-key.ts';

/** A run of names, `from` first, `to` not in it any more. */
export interface NameRange {
  from: number;
  to: number;
}

/** Names in the order of their keys. Only the text is kept: a search folds the twenty names or so that it looks at. */
export class SortedNames {
  readonly #texts: Buffer;
  readonly #ends: Uint32Array;

  constructor(texts: Uint8Array, lengths: Uint8Array) {
    this.#texts = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength);
    this.#ends = new Uint32Array(lengths.length);
    let end = 0;
    for (let name = 0; name < lengths.length; name += 1) this.#ends[name] = end += lengths[name] ?? 0;
  }

  get length(): number {
    return this.#ends.length;
  }

  at(name: number): string {
    return this.#texts.toString('utf8', name === 0 ? 0 : this.#ends[name - 1], this.#ends[name]);
  }

  /** The names that are the key (`exact`), and all that begin with it. */
  range(key: string): { exact: NameRange; beginning: NameRange } {
    const from = this.#first(0, other => other >= key);
    const exactTo = this.#first(from, other => other > key);
    const to = this.#first(exactTo, other => other.slice(0, key.length) > key);
    return { exact: { from, to: exactTo }, beginning: { from, to } };
  }

  /** The first name whose key passes; where one passes, all after it do. */
  #first(from: number, passes: (key: string) => boolean): number {
    let [low, high] = [from, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(placeKey(this.at(middle)))) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
