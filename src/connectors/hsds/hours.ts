import type { Hours } from '../../protocol/hours.ts';
import { joinedNotes } from '../reading/gather.ts';
import type { Row } from '../reading/row.ts';
import { hoursOf } from '../resources/openings.ts';
import { partsOf, type Part } from '../resources/part.ts';
import type { HsdsContext } from './context.ts';
import { readHolidays, readSchedule, type ReadSchedule } from './schedules.ts';

/** A place of a service with its own hours, where it has some. */
export interface PlaceOfHours {
  /** The service there. */
  at: Row;
  location?: Row;
  name?: string;
}

/** Schedules under one name, where they are those of one place. */
interface Labelled {
  label?: string;
  schedules: readonly Part[];
}

/**
 * The hours of a service: those of the service at a place, else those of the service, else those of the place. Where places differ,
 * each opening names its own.
 */
export function readHours(service: Row, places: readonly PlaceOfHours[], context: HsdsContext): Hours | undefined {
  const own = schedulesOf(service);
  const levels: Labelled[] = places.map(({ at, location, name }) => {
    const there = schedulesOf(at);
    return { label: name, schedules: there.length > 0 ? there : own.length > 0 || !location ? [] : schedulesOf(location) };
  });
  const differing = withoutSame(levels.filter(({ schedules }) => schedules.length > 0));
  // a place without hours of its own has those of the service
  const isShared = levels.length === 0 || levels.some(({ schedules }) => schedules.length === 0);
  const labelled: Labelled[] = [...(isShared && own.length > 0 ? [{ schedules: own }] : []), ...differing];
  const isOne = labelled.length === 1 && (levels.length <= 1 || !isShared || differing.length === 0);
  const read = labelled.flatMap(({ label, schedules }) => schedules.map(schedule => ({ label: isOne ? undefined : label, ...readSchedule(schedule, context) })));
  return gathered(read, readHolidays(service));
}

/** Places that have the very same schedules, by their ids, are one. */
function withoutSame(levels: readonly Labelled[]): Labelled[] {
  const [first] = levels;
  const idsOf = ({ schedules }: Labelled): string => schedules.map(schedule => schedule.mark('id')).join();
  const isNamed = levels.every(({ schedules }) => schedules.every(schedule => schedule.mark('id') !== ''));
  return first && isNamed && new Set(levels.map(idsOf)).size === 1 ? [first] : [...levels];
}

function gathered(read: readonly (ReadSchedule & { label?: string })[], closedOn: readonly string[]): Hours | undefined {
  // a schedule whose days nobody tells says nothing by itself, but keeps the others from being all there is
  const isKnown = read.some(({ opening, isDoubt }) => opening && !isDoubt);
  const openings = read.flatMap(({ opening, isDoubt, label }) => (opening && (!isDoubt || isKnown) ? { ...opening, notes: joinedNotes(label, opening.notes) } : []));
  const notes = read.flatMap(({ opening, isDoubt, label, notes: words }) => (words === undefined || (opening && (!isDoubt || isKnown)) ? [] : label === undefined ? words : `${label}: ${words}`));
  return hoursOf(openings, { notes, closedOn });
}

/** Schedules, and those of the older kind. */
const schedulesOf = (row: Row): Part[] => ['schedules', 'regular_schedules'].flatMap(field => partsOf(row, field));
