import { patiently } from './patience.ts';

const usual = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/;

export const minutesOfDay = 24 * 60;

/** Minutes since midnight of a time, however it is written; 24:00 is the day's end. Undefined where it is no time. */
export function minutesOf(time: unknown): number | undefined {
  const found = typeof time === 'string' && usual.exec(time);
  if (found) return Number(found[1]) * 60 + Number(found[2]);
  return time === undefined ? time : patiently().clockMinutes(time);
}

/** `HH:MM` of minutes since midnight. */
export const clockText = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

const twoDigits = (count: number): string => (count < 10 ? '0' : '') + String(count);
