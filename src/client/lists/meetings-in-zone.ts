import type { Meeting } from '../../protocol/meeting.ts';

/** Meetings of which those that name no zone are in the one that somebody vouches for. */
export const meetingsInZone = (meetings: readonly Meeting[], timeZone: string): Meeting[] => meetings.map(meeting => (meeting.timeZone ? meeting : { ...meeting, timeZone }));
