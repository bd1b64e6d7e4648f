import { patiently } from './patience.ts';
import type { Row } from './row.ts';

interface Point {
  latitude: number;
  longitude: number;
}

const decimal = /^\s*[+-]?\d{1,3}(?:[.,]\d+)?\s*$/;

/** The point of a row, or nothing: half a point, a point at sea (0, 0) or beyond the poles helps nobody. `field` is named where one holds both. */
export function readPoint(row: Row, latitudeGiven = row.raw('latitude'), longitudeGiven = row.raw('longitude'), field?: string): Point | undefined {
  if (latitudeGiven === undefined && longitudeGiven === undefined) return undefined;
  const latitude = degrees(latitudeGiven);
  const longitude = degrees(longitudeGiven);
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude || longitude)) return { latitude, longitude };
  const [half, why] = patiently().whyNoPoint(latitudeGiven, longitudeGiven);
  row.drop(field ?? half, why);
  return undefined;
}

const degrees = (value: unknown): number => (typeof value === 'number' || (typeof value === 'string' && decimal.test(value)) ? Number(String(value).replace(',', '.')) : NaN);

/** Parts of an address in reading order, without blanks and without saying one twice. */
export function addressLine(...parts: (string | undefined)[]): string | undefined {
  return withoutRepeats(parts).join(', ') || undefined;
}

/** A path from general to specific, each step once. */
export function withoutRepeats(parts: readonly (string | undefined)[]): string[] {
  const seen = new Set<string>();
  const path: string[] = [];
  for (const part of parts) {
    if (part === undefined || part === '' || seen.has(part.toLowerCase())) continue;
    seen.add(part.toLowerCase());
    path.push(part);
  }
  return path;
}
