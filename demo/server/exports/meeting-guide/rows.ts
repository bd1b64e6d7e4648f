import type { Group } from '../../../../src/protocol/group.ts';
import type { Meeting } from '../../../../src/protocol/meeting.ts';
import { isOver } from '../../../../src/time/occurrences.ts';
// what tells whether a meeting is over
import '../../../../src/time/rules.ts';
import { meetingInWords } from '../meeting-in-words.ts';
import { paragraphs, plainLine } from '../plain-words.ts';
import { Slugs } from './slugs.ts';
import { typed } from './type-codes.ts';
import { timesOf, weeklyDays, weeklyNotes } from './weekly-times.ts';
import { onlineOf, whereOf } from './where.ts';

/** The format lets a name be no longer. */
const longestName = 255;

/** One row of a Meeting Guide feed. Which other fields there are the format's specification tells. */
export interface MeetingGuideRow {
  slug: string;
  name: string;
  notes?: string;
  day?: number;
  time?: string;
  [field: string]: unknown;
}

/**
 * Groups as Meeting Guide JSON (code4recovery/spec): a row for each weekly meeting on each of its days. What the format cannot say
 * (monthly, fortnightly, single dates) is one row without day and time, whose notes say when in words; so is a group by appointment,
 * without the words. Meetings that are over are left out, and so are groups that have no other. Fields that are undefined are not
 * in the JSON. `now` is epoch ms.
 */
export function meetingGuideRows(groups: Iterable<Group>, { now = Date.now() }: { now?: number } = {}): MeetingGuideRow[] {
  return [...meetingGuideSteps(groups, now)].flat();
}

/** The same group by group, for a server that has others to serve while it writes a long list. */
export function* meetingGuideSteps(groups: Iterable<Group>, now: number): Generator<MeetingGuideRow[], void> {
  const slugs = new Slugs();
  for (const group of groups) yield rowsOf(group, slugs, now);
}

function rowsOf(group: Group, slugs: Slugs, now: number): MeetingGuideRow[] {
  const weekly = group.schedule.flatMap(meeting => (weeklyDays(meeting) ?? []).map(day => ({ meeting, day })));
  const others = group.schedule.filter(meeting => weeklyDays(meeting) === undefined);
  const { types, rest, languages } = typed(group);
  const about = factsOf(group);
  const description = paragraphs(group.description, group.whatToExpect);
  const row = (place: number, when: string | undefined, times?: ReturnType<typeof timesOf>): MeetingGuideRow => ({
    slug: slugs.take(group.id, place, times?.day, times?.time),
    name: nameOf(group),
    ...times,
    types: types.length === 0 ? undefined : types,
    languages,
    notes: paragraphs(description, when, rest.join(' '), ...sayings(group)),
    ...about,
  });
  // the place counts what is over too: an end must not change the slugs of what goes on
  const rows = weekly.flatMap(({ meeting, day }, place) => (isOver(meeting, now) ? [] : [row(place, weeklyNotes(meeting, now), timesOf(meeting, day))]));
  const left = others.filter(meeting => !isOver(meeting, now));
  return left.length > 0 || group.schedule.length === 0 ? [...rows, row(weekly.length, othersInWords(left, now))] : rows;
}

const othersInWords = (meetings: readonly Meeting[], now: number): string | undefined =>
  meetings.length === 0 ? undefined : `Meets ${meetings.map(meeting => meetingInWords(meeting, now)).join('; ')}.`;

/** What is known of joining and cost and has no field of its own. */
function sayings({ joining, cost }: Group): (string | undefined)[] {
  return [
    joining?.access === 'referral' ? 'Ask before you come.' : undefined,
    joining?.notes,
    cost?.free === true ? 'Free.' : undefined,
    cost?.notes,
  ];
}

function nameOf({ id, name }: Group): string {
  const whole = plainLine(name) ?? id;
  return whole.length <= longestName ? whole : `${whole.slice(0, longestName - 1).trimEnd()}…`;
}

/** What all rows of a group share. */
function factsOf(group: Group): Record<string, unknown> {
  const { contact, organization, feedback, links } = group;
  const entity = plainLine(organization?.name);
  return {
    group: nameOf(group),
    group_id: group.series ?? group.id,
    attendance_option: attendanceOf(group.attendance),
    ...whereOf(group.place),
    ...onlineOf(group),
    ...(contact?.name === undefined
      ? { email: plainLine(contact?.email), phone: plainLine(contact?.phone) }
      : { contact_1_name: plainLine(contact.name), contact_1_email: plainLine(contact.email), contact_1_phone: plainLine(contact.phone) }),
    website: links[0]?.url ?? contact?.url,
    website_2: links[1]?.url,
    ...(entity !== undefined && { entity, entity_email: plainLine(organization?.email), entity_phone: plainLine(organization?.phone), entity_website_url: organization?.url }),
    updated: group.updatedAt === undefined ? undefined : new Date(group.updatedAt).toISOString().slice(0, 19).replace('T', ' '),
    feedback_url: feedback?.url,
    feedback_emails: feedback?.email === undefined ? undefined : [plainLine(feedback.email)],
  };
}

function attendanceOf(attendance: Group['attendance']): string | undefined {
  return attendance === 'in-person' ? 'in_person' : attendance === 'suspended' ? 'inactive' : attendance;
}
