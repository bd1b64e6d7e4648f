import { Hours, Opening } from '../../../../src/protocol/hours.ts';
import { Meeting } from '../../../../src/protocol/meeting.ts';
import type { NamedSchemas } from './named-schema.ts';

const meetingFields = {
  startDate: 'Needed where the rule counts from somewhere (an interval above 1, a count), or where there is no rule.',
  time: 'On the wall of `timeZone`.',
  minutes: 'Length. An end past midnight is a length that crosses it.',
  timeZone: 'IANA zone. Absent: unknown, and nothing may claim “now”.',
  rrule: 'RFC 5545 rule: weekly or monthly, with interval, nth weekday, until, count. Absent: once, on `startDate`, and on the days of `extra`.',
  exceptions: 'Days off.',
  extra: 'Days on, besides those of the rule.',
};

/** When things happen. */
export const times: NamedSchemas = {
  Meeting: {
    schema: Meeting,
    says: 'When a group meets. The clock on the wall and its zone are the truth; each occurrence is computed from them.',
    fields: meetingFields,
    examples: [{ time: '18:30', minutes: 90, timeZone: 'America/Chicago', rrule: 'FREQ=WEEKLY;BYDAY=MO', exceptions: [], extra: [] }],
  },
  Opening: {
    schema: Opening,
    says: 'One stretch of opening: a meeting of which the source may say from when until when it vouches for it.',
    fields: {
      ...meetingFields,
      validTo: 'Past this day nobody knows. Past the rule’s own UNTIL it has ended: two different answers.',
      notes: '“By appointment”, “last entry at 16:30”: shown, never computed with.',
    },
  },
  Hours: {
    schema: Hours,
    says: 'When something is open: `open`, `closed` or `unknown` is computed from it. A split day is two openings; round the clock is seven days of 1440 minutes.',
    fields: { timeZone: 'IANA zone of all openings that name none. Absent: unknown.', closedOn: 'Days on which it is closed whatever the rules say: holidays.' },
  },
};
