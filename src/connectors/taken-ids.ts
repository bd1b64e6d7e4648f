/** Gives each group of a list an id of its own: a second use of the same gets `~2`. */
export class TakenIds {
  /** Ids in use, and the copy to try next: a list of one id only must not be counted through again and again. */
  readonly #copies = new Map<string, number>();

  take(wanted: string): string {
    let id = wanted;
    let copy = this.#copies.get(id) ?? 1;
    while (this.#copies.has(id)) id = `${wanted}~${String(++copy)}`;
    this.#copies.set(id, 1).set(wanted, copy);
    return id;
  }
}
