/** A column of numbers that grows at its end: what arrays of rows become when 20,000 of them must cost bytes and not objects. */
export class Growing<Column extends Uint32Array | Float32Array = Uint32Array> {
  /** Holds `length` numbers, and spare room after them. */
  values: Column;
  length = 0;

  constructor(first: Column) {
    this.values = first;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new (this.values.constructor as new (length: number) => Column)(Math.ceil(this.length * 1.25) + 256);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }
}

/** A growing column of whole numbers. */
export const growing = (): Growing => new Growing(new Uint32Array(0));
