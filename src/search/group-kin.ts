import type { Group } from '../protocol/group.ts';
import { fold } from './fold.ts';
import { KeyColumn } from './key-column.ts';

const punctuation = /[\s.,;/-]+/g;

/** An address as it is compared: without its case, accents and commas. */
function addressOf({ place }: Group): string | undefined {
  return place?.address === undefined ? undefined : fold(`${place.address} ${place.town ?? ''} ${place.postcode ?? ''}`).replace(punctuation, ' ').trim();
}

/** A door on the map. The middle of a town is shared by groups that never meet in one house. */
function doorOf({ place }: Group): string | undefined {
  return place?.latitude === undefined || place.longitude === undefined || place.approximate ? undefined : `${String(place.latitude)} ${String(place.longitude)}`;
}

const same = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one === other;

/** Finds a row by its id, and the rows of the same group or the same house. */
export class GroupKin {
  readonly #ids = new KeyColumn();
  readonly #series = new KeyColumn();
  readonly #addresses = new KeyColumn();
  readonly #doors = new KeyColumn();

  add(group: Group): void {
    this.#ids.add(group.id);
    this.#series.add(group.series);
    this.#addresses.add(addressOf(group));
    this.#doors.add(doorOf(group));
  }

  /** Rows that may have this id. */
  withId(id: string): number[] {
    return this.#ids.rowsOf(id);
  }

  /** Rows that may be of the same group. */
  nearSeries(group: Group): number[] {
    return this.#series.rowsOf(group.series);
  }

  /** Rows that may meet in the same house. */
  nearPlace(group: Group): number[] {
    return [...new Set([...this.#addresses.rowsOf(addressOf(group)), ...this.#doors.rowsOf(doorOf(group))])];
  }
}

/** Another meeting of the same group. */
export const sameSeries = (one: Group, other: Group): boolean => one.id !== other.id && same(one.series, other.series);

/** Another group in the same house. */
export const samePlace = (one: Group, other: Group): boolean =>
  one.id !== other.id && !same(one.series, other.series) && (same(addressOf(one), addressOf(other)) || same(doorOf(one), doorOf(other)));
