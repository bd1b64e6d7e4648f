/** A column of numbers that grows at its end: what arrays of rows become when 20,000 of them must cost bytes and not objects. */
export class Growing<Column extends Uint32Array | Float32Array = Uint32Array> {
  /** Holds `length` numbers, and spare room after them. */
  values: Column;
  length = 0;

  constructor(first: Column) {
    this.values = first;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.#grow();
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  #grow(): void {
    const larger = new (this.values.constructor as new (length: number) => Column)(Math.max(256, Math.ceil(this.values.length * 1.6)));
    larger.set(this.values);
    this.values = larger;
  }
}

/** A growing column of whole numbers. */
export const growing = (): Growing => new Growing(new Uint32Array(0));

/** Scratch room for one number a row, kept between searches: a key press leaves nothing behind to collect. */
export class Scratch<Column extends Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array> {
  #column: Column;

  constructor(first: Column) {
    this.#column = first;
  }

  /** Room for `length` numbers, all zero. */
  cleared(length: number): Column {
    if (this.#column.length < length) this.#column = new (this.#column.constructor as new (length: number) => Column)(length);
    else this.#column.fill(0, 0, length);
    return this.#column;
  }
}
