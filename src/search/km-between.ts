import type { Point } from './coordinates.ts';

const earthRadiusKm = 6371.0088;
const degree = Math.PI / 180;

/** Kilometres along the ground between two points (haversine). */
export function kmBetween(a: Point, b: Point): number {
  const half = (from: number, to: number): number => Math.sin(((to - from) * degree) / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(half(a.latitude, b.latitude) + Math.cos(a.latitude * degree) * Math.cos(b.latitude * degree) * half(a.longitude, b.longitude)));
}
