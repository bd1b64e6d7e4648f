import { Growing } from './growing.ts';

/** A point on Earth, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** A box on the map, in degrees. */
export interface Span {
  south: number;
  west: number;
  north: number;
  east: number;
}

const earthRadiusKm = 6371.0088;
const degree = Math.PI / 180;
type Vector = readonly [x: number, y: number, z: number];

function vectorOf({ latitude, longitude }: Point): Vector {
  const across = Math.cos(latitude * degree);
  // Rounded as the columns are, so that a row is at distance 0 from its own point.
  return [Math.fround(across * Math.cos(longitude * degree)), Math.fround(across * Math.sin(longitude * degree)), Math.fround(Math.sin(latitude * degree))];
}

function pointOf([x, y, z]: Vector): Point {
  return { latitude: Math.atan2(z, Math.hypot(x, y)) / degree, longitude: Math.atan2(y, x) / degree };
}

/**
 * Where each row is. Kept as points on a unit sphere: the squared straight line between two of them is four times the
 * haversine of their angle, so rows are compared without trigonometry and only shown ones get kilometres.
 */
export class Coordinates {
  readonly #vectors = new Growing<Float32Array>(new Float32Array(0));

  add(point: Partial<Point>): void {
    const { latitude, longitude } = point;
    const vector = latitude === undefined || longitude === undefined ? [NaN, NaN, NaN] : vectorOf({ latitude, longitude });
    for (const part of vector) this.#vectors.push(part);
  }

  /** A measure from a point to rows that grows with distance; NaN where a row has no place. */
  measure(from: Point): (row: number) => number {
    const [x, y, z] = vectorOf(from);
    const { values } = this.#vectors;
    return row => ((values[row * 3] ?? NaN) - x) ** 2 + ((values[row * 3 + 1] ?? NaN) - y) ** 2 + ((values[row * 3 + 2] ?? NaN) - z) ** 2;
  }

  /** The middle of some rows, and the distance from it to the farthest; undefined where none has a place. */
  middle(rows: Iterable<number>): { point: Point; radiusKm: number } | undefined {
    const sum: [number, number, number] = [0, 0, 0];
    const placed = [...rows].filter(row => !Number.isNaN(this.#at(row)[0]));
    for (const row of placed) this.#at(row).forEach((part, axis) => { sum[axis as 0 | 1 | 2] += part; });
    if (placed.length === 0) return undefined;
    const point = pointOf(sum);
    const measure = this.measure(point);
    return { point, radiusKm: toKm(placed.reduce((farthest, row) => Math.max(farthest, measure(row)), 0)) };
  }

  /** The box that holds the first `rows` rows; undefined where none has a place. */
  span(rows: number): Span | undefined {
    let span: Span | undefined;
    for (let row = 0; row < rows; row += 1) {
      const vector = this.#at(row);
      if (Number.isNaN(vector[0])) continue;
      const { latitude, longitude } = pointOf(vector);
      span ??= { south: latitude, west: longitude, north: latitude, east: longitude };
      span.south = Math.min(span.south, latitude);
      span.north = Math.max(span.north, latitude);
      span.west = Math.min(span.west, longitude);
      span.east = Math.max(span.east, longitude);
    }
    return span;
  }

  #at(row: number): Vector {
    const { values } = this.#vectors;
    return [values[row * 3] ?? NaN, values[row * 3 + 1] ?? NaN, values[row * 3 + 2] ?? NaN];
  }
}

/** Kilometres along the ground of a measure. */
export const toKm = (measure: number): number => 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(measure) / 2));

/** The measure of so many kilometres. */
export const fromKm = (km: number): number => (km >= Math.PI * earthRadiusKm ? Infinity : 4 * Math.sin(km / earthRadiusKm / 2) ** 2);
