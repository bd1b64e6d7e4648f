import type { Growing } from './growing.ts';

/** A point on Earth, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** The latitudes and longitudes of all rows, in turn; NaN where a row has no place. */
export type Points = Growing<Float32Array>;

const earthRadiusKm = 6371.0088;
const degree = Math.PI / 180;

/** Where on a unit sphere each row is, so that distances are compared almost without trigonometry. */
const vectorsOf = new WeakMap<Points, Float32Array>();

function vectorOf(latitude: number, longitude: number): [x: number, y: number, z: number] {
  const across = Math.cos(latitude * degree);
  return [across * Math.cos(longitude * degree), across * Math.sin(longitude * degree), Math.sin(latitude * degree)];
}

/** Kilometres along the ground from a point to rows; NaN where a row has no place. */
export function distancesFrom({ latitude, longitude }: Point, points: Points): (row: number) => number {
  let vectors = vectorsOf.get(points);
  if (vectors?.length !== (points.length / 2) * 3) {
    vectors = new Float32Array((points.length / 2) * 3);
    for (let row = 0; row * 2 < points.length; row += 1) vectors.set(vectorOf(points.at(row * 2), points.at(row * 2 + 1)), row * 3);
    vectorsOf.set(points, vectors);
  }
  const columns = vectors;
  // Rounded as the columns are, so that a row is at distance 0 from its own point.
  const [x = 0, y = 0, z = 0] = Float32Array.from(vectorOf(Math.fround(latitude), Math.fround(longitude)));
  return row => {
    const straight = Math.sqrt(((columns[row * 3] ?? 0) - x) ** 2 + ((columns[row * 3 + 1] ?? 0) - y) ** 2 + ((columns[row * 3 + 2] ?? 0) - z) ** 2);
    return 2 * earthRadiusKm * Math.asin(Math.min(1, straight / 2));
  };
}
