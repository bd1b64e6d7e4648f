import { growing } from './growing.ts';

const chunkBytes = 256 * 1024;
const numbersARow = 4;

type Fields = Record<string, unknown>;

/** True for what is written whole: a plain value, or a list of them, whose length then makes no other outline. */
const isLeaf = (value: unknown): boolean => typeof value !== 'object' || !value || (Array.isArray(value) && value.length > 0 && typeof value[0] !== 'object');

/** Tells the form of an object, which most rows share, in pieces to be joined; adds what differs to `leaves`. */
function outline(value: object, leaves: unknown[], pieces: (string | number)[]): void {
  for (const name in value) {
    const part = (value as Fields)[name];
    if (part === undefined) continue;
    // With its length in front, a name cannot be taken for anything else.
    pieces.push(name.length, name);
    if (isLeaf(part)) leaves.push(part);
    else {
      pieces.push(Array.isArray(part) ? '[' : '{');
      outline(part as object, leaves, pieces);
      pieces.push(']');
    }
  }
}

/** A copy of a sample with other leaves, taken from the end of a list. */
function withLeaves(sample: unknown, leaves: unknown[]): unknown {
  if (isLeaf(sample)) return leaves.pop();
  if (Array.isArray(sample)) return sample.map(item => withLeaves(item, leaves));
  return Object.fromEntries(Object.entries(sample as Fields).map(([name, part]) => [name, withLeaves(part, leaves)]));
}

/** Keeps rows as bytes and reads one when it is asked for: 20,000 of them then cost a few plain buffers, not a million objects. */
export class PackedRows<Row extends object> {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  /** Numbers of the outlines, and one row of each. */
  readonly #outlines = new Map<string, number>();
  readonly #samples: unknown[] = [];
  readonly #chunks: Uint8Array[] = [];
  /** Outline, chunk and bounds of each row. */
  readonly #places = growing();
  #used = 0;

  get length(): number {
    return this.#places.length / numbersARow;
  }

  append(row: Row): void {
    const leaves: unknown[] = [];
    const pieces: (string | number)[] = [];
    outline(row, leaves, pieces);
    // joined at once: a text that grew piece by piece would be flattened for each row
    const form = pieces.join();
    let number = this.#outlines.get(form);
    if (number === undefined) {
      number = this.#samples.push(JSON.parse(JSON.stringify(row))) - 1;
      this.#outlines.set(form, number);
    }
    const text = JSON.stringify(leaves);
    const chunk = this.#chunks.at(-1)?.subarray(this.#used);
    let { read, written } = chunk ? this.#encoder.encodeInto(text, chunk) : { read: 0, written: 0 };
    if (read < text.length) {
      // A UTF-16 unit takes at most three bytes of UTF-8.
      const fresh = new Uint8Array(Math.max(chunkBytes, text.length * 3));
      this.#chunks.push(fresh);
      this.#used = 0;
      ({ read, written } = this.#encoder.encodeInto(text, fresh));
    }
    for (const place of [number, this.#chunks.length - 1, this.#used, (this.#used += written)]) this.#places.push(place);
  }

  /** A fresh copy of a row. Throws RangeError where there is none. */
  at(row: number): Row {
    if (!(row >= 0 && row < this.length)) throw new RangeError(`no row ${String(row)}`);
    const [number = 0, chunk = 0, from, to] = this.#places.values.subarray(row * numbersARow);
    const leaves = JSON.parse(this.#decoder.decode(this.#chunks[chunk]?.subarray(from, to))) as unknown[];
    return withLeaves(this.#samples[number], leaves.reverse()) as Row;
  }
}
