import type { Hours } from '../../../src/protocol/hours.ts';
import { dateInWords } from './dates-in-words.ts';
import { meetingInWords } from './meeting-in-words.ts';
import { listed, plainWords } from './plain-words.ts';

/** Opening hours as English words; undefined where they say nothing. `now` is epoch ms. */
export function hoursInWords(hours: Hours, now: number): string | undefined {
  const stretches = hours.openings.map(opening => {
    const { validFrom, validTo, notes } = opening;
    const timeZone = opening.timeZone ?? hours.timeZone;
    const valid = [validFrom && ` from ${dateInWords(validFrom)}`, validTo && ` up to ${dateInWords(validTo)}`].filter(Boolean).join('');
    const words = plainWords(notes);
    return `${meetingInWords({ ...opening, timeZone }, now)}${valid && `, as known${valid}`}${words === undefined ? '' : ` (${words})`}`;
  });
  return [...stretches, closedDays(hours, now), plainWords(hours.notes)].filter(part => part !== undefined).join('; ') || undefined;
}

/** The days still to come on which it is closed whatever the rules say. */
export function closedDays({ closedOn }: Hours, now: number): string | undefined {
  const today = new Date(now).toISOString().slice(0, 10);
  const days = closedOn.filter(date => date >= today).sort().map(dateInWords);
  return days.length === 0 ? undefined : `closed on ${listed(days)}`;
}
