const chunkBytes = 256 * 1024;

/** Keeps rows as JSON bytes and reads one when it is asked for: 20,000 of them then cost a few plain buffers, not a million objects. */
export class PackedRows<Row> {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #chunks: Uint8Array[] = [];
  /** Chunk and bounds of each row, three numbers a row. */
  #bounds = new Uint32Array(768);
  #length = 0;
  #used = 0;

  get length(): number {
    return this.#length;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#chunks.reduce((sum, chunk) => sum + chunk.length, this.#bounds.byteLength);
  }

  append(row: Row): void {
    const text = JSON.stringify(row);
    const chunk = this.#chunks.at(-1)?.subarray(this.#used);
    let { read, written } = chunk ? this.#encoder.encodeInto(text, chunk) : { read: 0, written: 0 };
    if (read < text.length) {
      // A UTF-16 unit takes at most three bytes of UTF-8.
      const fresh = new Uint8Array(Math.max(chunkBytes, text.length * 3));
      this.#chunks.push(fresh);
      this.#used = 0;
      ({ read, written } = this.#encoder.encodeInto(text, fresh));
    }
    this.#remember(this.#chunks.length - 1, this.#used, this.#used + written);
    this.#used += written;
  }

  /** A fresh copy of a row. Throws RangeError where there is none. */
  at(row: number): Row {
    if (!(row >= 0 && row < this.#length)) throw new RangeError(`no row ${String(row)}`);
    const [chunk = 0, from, to] = this.#bounds.subarray(row * 3, row * 3 + 3);
    return JSON.parse(this.#decoder.decode(this.#chunks[chunk]?.subarray(from, to))) as Row;
  }

  #remember(chunk: number, from: number, to: number): void {
    if ((this.#length + 1) * 3 > this.#bounds.length) {
      const larger = new Uint32Array(this.#bounds.length * 2);
      larger.set(this.#bounds);
      this.#bounds = larger;
    }
    this.#bounds.set([chunk, from, to], this.#length * 3);
    this.#length += 1;
  }
}
