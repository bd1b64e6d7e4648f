/** Room for few wanted keys: sorting them out again and again would cost more. */
const leastRoom = 1_000;

/** Gathers the smallest of many keys: a page of rows, without sorting all that match. */
export class Smallest {
  readonly #wanted: number;
  readonly #keys: Float64Array;
  #length = 0;
  /** No key from here on can be among the wanted ones. */
  #limit = Infinity;

  constructor(wanted: number) {
    this.#wanted = wanted;
    this.#keys = new Float64Array(wanted * 2 + leastRoom);
  }

  add(key: number): void {
    if (key >= this.#limit) return;
    this.#keys[this.#length++] = key;
    if (this.#length < this.#keys.length) return;
    this.sorted();
    this.#limit = this.#keys[this.#length - 1] ?? 0;
  }

  /** The wanted keys among those added so far, in order. */
  sorted(): Float64Array {
    this.#keys.subarray(0, this.#length).sort();
    this.#length = Math.min(this.#length, this.#wanted);
    return this.#keys.subarray(0, this.#length);
  }
}
