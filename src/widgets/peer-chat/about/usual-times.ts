import { clockSpan, dateFormat } from '../../../i18n/dates.ts';
import type { Meeting } from '../../../protocol/meeting.ts';
import { nextOccurrence } from '../../../time/occurrences.ts';
import '../../../time/rules.ts';
import { localZoneName, zoneNamed, type Zone } from '../../../time/zones.ts';

const dayMs = 86_400_000;

/** The next time people are usually there: for the reader, and on the clock of the room where that differs. */
export interface UsualTime {
  text: string;
  there?: string;
}

/** Undefined where no time is known. A time whose zone is not known tells of no now, and is left out. */
export function usualTime(schedule: readonly Meeting[], now: number, tag: string, zoneName = localZoneName()): UsualTime | undefined {
  const reader = zoneNamed(zoneName) ?? zoneNamed('UTC');
  if (!reader) return undefined;
  const next = schedule.flatMap(meeting => {
    const zone = meeting.timeZone === undefined ? undefined : zoneNamed(meeting.timeZone);
    const occurrence = zone && nextOccurrence(meeting, now);
    return occurrence ? [{ ...occurrence, zone }] : [];
  }).sort((one, other) => one.start - other.start)[0];
  if (!next) return undefined;
  const differs = next.zone.offsetMs(next.start) !== reader.offsetMs(next.start);
  return { text: `${day(next.start, tag, zoneName)} ${clock(next, reader, tag)}`, ...(differs && { there: `${day(next.start, tag, next.zone.name)} ${clock(next, next.zone, tag)}` }) };
}

const day = (at: number, tag: string, timeZone: string): string => dateFormat(tag, { weekday: 'long', timeZone }).format(at);

function clock({ start, end }: { start: number; end: number }, zone: Zone, tag: string): string {
  const wall = (at: number): number => (((at + zone.offsetMs(at)) % dayMs) + dayMs) % dayMs;
  return clockSpan(tag, wall(start), wall(end));
}
