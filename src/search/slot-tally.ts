/** Counts rows by the bits of their meetings. Most rows meet once, and those are counted by their one bit. */
export class SlotTally {
  /** By the zeros before the bit. */
  readonly #single = new Uint32Array(33);
  readonly #several: number[] = [];

  add(bits: number): void {
    if (bits & (bits - 1)) this.#several.push(bits);
    else this.#single[Math.clz32(bits)] = (this.#single[Math.clz32(bits)] ?? 0) + 1;
  }

  /** How many rows have one of some bits. */
  holding(bits: number): number {
    return this.#single.reduce((sum, rows, zeros) => ((bits << zeros) >> 31 ? sum + rows : sum), this.#several.filter(own => own & bits).length);
  }
}
