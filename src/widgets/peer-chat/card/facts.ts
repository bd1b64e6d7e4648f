import type { CardRow } from '../../../client/chat/card.ts';
import { clockSpan, dateFormat, weekdayName } from '../../../i18n/dates.ts';
import type { Group } from '../../../protocol/group.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { nextOccurrence, zoneOf, type Occurrence } from '../../../time/occurrences.ts';
import { openingAt } from '../../../time/opening.ts';
import { zoneNamed, type Zone } from '../../../time/zones.ts';
import type { CardMessages } from './messages/messages.ts';

/** For whom, and as of when, facts are told. */
export interface FactsFor {
  words: CardMessages;
  tag: string;
  /** IANA zone of the reader. */
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

const dayMs = 86_400_000;

/** What a row is called. */
export const nameOfRow = (card: CardRow): string => (card.kind === 'group' ? card.row.name : card.row.title);

/** What kind of thing it is. */
export const kindOfRow = (card: CardRow, words: CardMessages): string => (card.kind === 'group' ? words.group : words.kinds[card.row.kind]);

/** The few facts that help to decide whether to look closer. What nobody knows is not claimed. */
export const factsOf = (card: CardRow, setting: FactsFor): string[] => (card.kind === 'group' ? groupFacts(card.row, setting) : resourceFacts(card.row, setting));

function groupFacts({ schedule, attendance }: Group, setting: FactsFor): string[] {
  const { words } = setting;
  if (attendance === 'suspended') return [words.attendance.suspended];
  const how = attendance ? [words.attendance[attendance]] : [];
  return schedule.length === 0 ? [words.byAppointment, ...how] : [nextTime(schedule, setting) ?? words.askWhen, ...how];
}

function resourceFacts({ status, hours, schedule, channels }: Resource, setting: FactsFor): string[] {
  const { words, now } = setting;
  const ways = channels.length > 0 ? [words.ways(channels.length)] : [];
  if (status && status !== 'active') return [words.status[status], ...ways];
  const next = schedule.length > 0 ? nextTime(schedule, setting) : undefined;
  const { state } = hours && hours.openings.length > 0 ? openingAt(hours, now) : {};
  const open = state === undefined ? [] : [{ open: words.openNow, closed: words.closedNow, unknown: words.hoursUnsure }[state]];
  return [...(next === undefined ? [] : [next]), ...open, ...ways];
}

/** The next time of several meetings in the reader's zone; where a meeting names none, on its own wall, and so it is said. */
function nextTime(schedule: Group['schedule'], setting: FactsFor): string | undefined {
  const { words, timeZone, now } = setting;
  const display = zoneNamed(timeZone);
  const times = schedule.flatMap(meeting => {
    const occurrence = nextOccurrence(meeting, now, display);
    return occurrence ? [{ occurrence, isZoned: meeting.timeZone !== undefined && zoneOf(meeting) !== undefined }] : [];
  });
  const [next] = times.sort((one, other) => one.occurrence.start - other.occurrence.start);
  if (!next || !display) return undefined;
  if (!next.isZoned) return `${span(next.occurrence, display, setting)} (${words.zoneUnknown})`;
  return next.occurrence.start <= now ? `${words.onNow}, ${span(next.occurrence, display, setting)}` : span(next.occurrence, display, setting);
}

/** "Monday 7:00 – 8:00 PM"; with its date where it is more than six days away. */
function span({ start, end }: Occurrence, zone: Zone, { tag, now }: FactsFor): string {
  const onWall = (instant: number): number => instant + zone.offsetMs(instant);
  const day = start - now > 6 * dayMs
    ? dateFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(onWall(start))
    : weekdayName(tag, new Date(onWall(start)).getUTCDay());
  return `${day} ${clockSpan(tag, onWall(start) % dayMs, onWall(end) % dayMs)}`;
}
