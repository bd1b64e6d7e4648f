import type { Group } from '../protocol/group.ts';
import { fold } from './fold.ts';
import type { GroupIndex } from './group-index.ts';

const punctuation = /[\s.,;/-]+/g;
/** Rows of one place or series that are worth showing. */
const mostKin = 50;
/** Rows read at a time. */
const step = 100;

/** An address as it is compared: without its case, accents and commas. */
function addressOf({ place }: Group): string | undefined {
  return place?.address === undefined ? undefined : fold(`${place.address} ${place.town ?? ''} ${place.postcode ?? ''}`).replace(punctuation, ' ').trim();
}

/** A door on the map. The middle of a town is shared by groups that never meet in one house. */
function doorOf({ place }: Group): string | undefined {
  return place?.latitude === undefined || place.longitude === undefined || place.approximate ? undefined : `${String(place.latitude)} ${String(place.longitude)}`;
}

const same = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one === other;

/** Other meetings of the same group, and other groups in the same house, by time: every row is read, in small steps. */
export function* kinOf(group: Group, index: GroupIndex, timeZone: string, now: number): Generator<void, { series: Group[]; place: Group[] }> {
  const kin: { series: Group[]; place: Group[] } = { series: [], place: [] };
  const [address, door] = [addressOf(group), doorOf(group)];
  if (address === undefined && door === undefined && group.series === undefined) return kin;
  let read = 0;
  for (const row of index.rows({ timeZone, sort: 'time' }, now)) {
    if ((read += 1) % step === 0) yield;
    const other = index.at(row);
    if (other.id === group.id) continue;
    const list = same(group.series, other.series) ? kin.series : same(address, addressOf(other)) || same(door, doorOf(other)) ? kin.place : undefined;
    if (list && list.length < mostKin) list.push(other);
  }
  return kin;
}
