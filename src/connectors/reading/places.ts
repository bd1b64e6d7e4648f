import { quoted, type Row } from './row.ts';

interface Point {
  latitude: number;
  longitude: number;
}

const decimal = /^\s*[+-]?\d{1,3}(?:[.,]\d+)?\s*$/;

/** The point of a row, or nothing: half a point, a point at sea (0, 0) or beyond the poles helps nobody. */
export function readPoint(row: Row, latitudeField: string, longitudeField: string): Point | undefined {
  const latitudeGiven = row.raw(latitudeField);
  const longitudeGiven = row.raw(longitudeField);
  if (latitudeGiven === undefined && longitudeGiven === undefined) return undefined;
  return checkedPoint(row, latitudeField, latitudeGiven, longitudeField, longitudeGiven);
}

/** The point of a fact that holds both: `40.7, -74.0`. */
export function readPair(row: Row, field: string): Point | undefined {
  const value = row.raw(field);
  if (value === undefined) return undefined;
  const [latitude, longitude, more] = row.mark(field).split(',');
  return more === undefined ? checkedPoint(row, field, latitude, field, longitude) : row.kept<Point>(undefined, field, value, '“latitude, longitude”');
}

function checkedPoint(row: Row, latitudeField: string, latitudeGiven: unknown, longitudeField: string, longitudeGiven: unknown): Point | undefined {
  const latitude = degrees(latitudeGiven);
  const longitude = degrees(longitudeGiven);
  if (latitude === undefined) row.drop(latitudeField, noDegrees(latitudeGiven, 'latitude'));
  else if (longitude === undefined) row.drop(longitudeField, noDegrees(longitudeGiven, 'longitude'));
  else if (latitude === 0 && longitude === 0) row.drop(latitudeField, '0, 0 is a point at sea');
  else if (Math.abs(latitude) > 90) {
    const swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
    row.drop(latitudeField, `${quoted(latitudeGiven)} is beyond the poles${swapped ? ': are latitude and longitude swapped?' : ''}`);
  } else if (Math.abs(longitude) > 180) row.drop(longitudeField, `${quoted(longitudeGiven)} is not between -180 and 180`);
  else return { latitude, longitude };
  return undefined;
}

const noDegrees = (given: unknown, what: string): string => (given === undefined ? `the ${what} is missing` : `${quoted(given)} is not a ${what}`);

function degrees(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && decimal.test(value) ? Number(value.replace(',', '.')) : undefined;
}

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
