import type { Meeting } from '../../src/protocol/meeting.ts';

/** A plain meeting for tests: Wednesdays at 19:30 in Amsterdam for an hour and a half, changed as a test needs. */
export function meetingWith(changes: Partial<Meeting> = {}): Meeting {
  return { time: '19:30', minutes: 90, timeZone: 'Europe/Amsterdam', rrule: 'FREQ=WEEKLY;BYDAY=WE', exceptions: [], extra: [], ...changes };
}

/** The instant of an ISO 8601 text. */
export function at(instant: string): number {
  return Date.parse(instant);
}
