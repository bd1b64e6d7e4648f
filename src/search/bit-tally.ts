/** Rooms of the tally: most lists meet in far fewer ways. */
const roomBits = 10;

/** Counts numbers by the bits they hold. Those that are alike, as most are, are counted together: adding costs a step, whatever is asked later. */
export class BitTally {
  readonly #numbers = new Uint32Array(2 ** roomBits);
  readonly #counts = new Uint32Array(2 ** roomBits);
  /** Numbers whose room another one has. */
  readonly #others: number[] = [];

  add(number: number): void {
    const room = Math.imul(number, 0x9e3779b1) >>> (32 - roomBits);
    const count = this.#counts[room] ?? 0;
    if (count > 0 && this.#numbers[room] !== number) {
      this.#others.push(number);
      return;
    }
    this.#numbers[room] = number;
    this.#counts[room] = count + 1;
  }

  /** How many of the numbers hold one of some bits. */
  holding(bits: number): number {
    return this.#counts.reduce((sum, count, room) => ((this.#numbers[room] ?? 0) & bits ? sum + count : sum), 0) + this.#others.filter(number => number & bits).length;
  }
}
