import type { Hours } from '../../../src/protocol/hours.ts';
import { hoursOf, onDays, openingWith, roundTheClock } from '../../time/hours-of.ts';

const zones = ['Europe/Amsterdam', 'America/New_York', 'America/Chicago', 'Europe/London', 'Australia/Lord_Howe'];
const week = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** Hours as lists have them, from one rule to seven rows, with a few that nobody can tell. */
const kinds: readonly (() => Hours)[] = [
  () => hoursOf([openingWith()]),
  () => hoursOf([openingWith(), onDays('SA', '10:00', 4)]),
  () => hoursOf([onDays(week.join(), '09:00', 3), onDays(week.join(), '13:00', 4)]),
  () => hoursOf(week.map(day => onDays(day, '09:00', 8))),
  () => hoursOf(roundTheClock),
  () => hoursOf([onDays('FR,SA', '22:00', 8)]),
  () => hoursOf([openingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1SA' })]),
  () => hoursOf([openingWith({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', startDate: '2026-01-06' })]),
  () => hoursOf([openingWith()], { closedOn: ['2026-12-25', '2026-12-26', '2027-01-01'] }),
  () => hoursOf([openingWith({ validTo: '2026-11-01' })]),
  () => hoursOf([openingWith({ validFrom: '2026-01-01', validTo: '2027-11-01' })]),
  () => hoursOf([openingWith()], { timeZone: undefined }),
  () => hoursOf([]),
];

/** So many records of mixed hours in several zones, each an object of its own. */
export function mixedHours(total: number): Hours[] {
  return Array.from({ length: total }, (_, at) => {
    const hours = kinds[at % kinds.length]?.() ?? hoursOf([]);
    return hours.timeZone === undefined ? hours : { ...hours, timeZone: zones[at % zones.length] };
  });
}
