import type { Hours, Opening } from '../../../../src/protocol/hours.ts';
import type { Meeting } from '../../../../src/protocol/meeting.ts';
import { clockOf, minutesOf } from '../../../../src/time/calendar-date.ts';
import { nextOccurrence } from '../../../../src/time/occurrences.ts';
// what knows the next time of any rule
import '../../../../src/time/rules.ts';
import { zoneNamed } from '../../../../src/time/zones.ts';
import { closedDays } from '../hours-in-words.ts';
import { meetingInWords, todayOf } from '../meeting-in-words.ts';
import { paragraphs, plainWords } from '../plain-words.ts';
import { labelled } from './attributes.ts';
import type { IdOf } from './ids.ts';
import { dateFields, ruleFields, type RuleFields } from './rule-fields.ts';
import type { Schedule } from './shape.ts';

const hourMs = 3_600_000;
const minutesOfDay = 1_440;

/** What the schedules of one service share. */
export interface ScheduleContext {
  idOf: IdOf;
  /** Id of the service. */
  owner: string;
  /** Epoch ms. */
  now: number;
  /** How one attends, in words. */
  attending?: string;
}

/** Meetings as schedules; a group without any meets by appointment. */
export function meetingSchedules(meetings: readonly Meeting[], context: ScheduleContext): Schedule[] {
  if (meetings.length === 0) return [{ id: context.idOf(context.owner, 'schedule', 'none'), description: 'By appointment.', attending_type: context.attending }];
  return meetings.flatMap((meeting, place) => schedulesOf(meeting, place, context));
}

/** Opening hours as schedules. What holds for all of them (holidays, notes) is one of words only. */
export function hoursSchedules(hours: Hours, context: ScheduleContext): Schedule[] {
  const { idOf, owner, now } = context;
  const schedules = hours.openings.flatMap((opening, place) => schedulesOf({ ...opening, timeZone: opening.timeZone ?? hours.timeZone }, place, context));
  const closed = closedDays(hours, now);
  const notes = plainWords(hours.notes);
  if (closed === undefined && notes === undefined) return schedules;
  return [...schedules, { id: idOf(owner, 'schedule', 'all'), description: closed && `${closed.charAt(0).toUpperCase()}${closed.slice(1)}.`, notes }];
}

function schedulesOf(opening: Meeting & Partial<Opening>, place: number, context: ScheduleContext): Schedule[] {
  const { rrule, startDate, extra, exceptions } = opening;
  const today = todayOf(opening, context.now);
  const dates = [...new Set(rrule === undefined && startDate !== undefined ? [startDate, ...extra] : extra)].filter(date => date >= today && !exceptions.includes(date)).sort();
  const singles = dates.map(date => ({ key: date, meeting: { ...opening, rrule: undefined, startDate: date, extra: [], exceptions: [] }, rule: dateFields(date) }));
  const ruled = rrule === undefined ? [] : [{ key: '', meeting: { ...opening, extra: [] }, rule: ruleFields(opening) }];
  return [...ruled, ...singles].map(({ key, meeting, rule }) => schedule(meeting, rule, context.idOf(context.owner, 'schedule', place, key), context));
}

/** Words say all of it, fields what they can: times beside no rule would look like every day. */
function schedule(opening: Meeting & Partial<Opening>, rule: RuleFields | undefined, id: string, { idOf, now, attending }: ScheduleContext): Schedule {
  const { time, minutes, timeZone, validFrom, validTo, notes } = opening;
  const zone = timeZone === undefined ? undefined : zoneNamed(timeZone);
  const next = zone && (nextOccurrence(opening, now)?.start ?? now);
  const fields = rule && { ...rule, opens_at: time, closes_at: closingTime(time, minutes), timezone: zone && next !== undefined ? zone.offsetMs(next) / hourMs : undefined };
  const words = meetingInWords(opening, now);
  return {
    id,
    valid_from: validFrom,
    valid_to: validTo,
    ...fields,
    description: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    attending_type: attending,
    notes: paragraphs(notes, zone ? undefined : 'The time zone is not known.'),
    attributes: zone && labelled('Time zone', zone.name, idOf, id, 'schedule'),
  };
}

/** A whole day ends a minute before it begins again, as others write it; of what is longer only the words tell the end. */
function closingTime(time: string, minutes: number): string | undefined {
  if (minutes > minutesOfDay) return undefined;
  return clockOf((minutesOf(time) + Math.min(minutes, minutesOfDay - 1)) % minutesOfDay);
}
