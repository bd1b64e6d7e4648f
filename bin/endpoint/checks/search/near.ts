import { compare, type Searched } from '../../comparison.ts';
import { rulesOf, type Fault, type Finding } from '../../finding.ts';
import { pointsOf, type Noun } from '../../nouns.ts';
import type { Row } from '../../row.ts';
import type { Point } from '../../../../src/search/coordinates.ts';
import { kmBetween } from '../../../../src/search/km-between.ts';
import { shown } from '../../quoted.ts';

const radii = [5, 50];
/** Other models of the Earth differ by half a percent, and feeds round their points. */
const toleranceKm = 0.1;
const tolerance = 0.006;

/** As much of a position as a widget sends. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Distance: the nearest first, and nobody beyond the radius. */
export async function* checkNear(noun: Noun, searched: Searched): AsyncIterable<Finding> {
  const rule = rulesOf(`${noun.title}: search`, noun.title, `${noun.name}.search`);
  const { search, list: { rows }, zone: timeZone } = searched;
  const placed = rows.filter(row => pointsOf(row).length > 0);
  const points = [placed[0], placed[placed.length >> 1]].flatMap(row => (row ? pointsOf(row).slice(0, 1) : [])).map(({ latitude, longitude }) => ({ latitude: rounded(latitude), longitude: rounded(longitude) }));
  const orders: (Fault | undefined)[] = [];
  const within: (Fault | undefined)[] = [];
  for (const near of points) {
    const { whole, fault } = await search.whole({ timeZone, near });
    orders.push(fault ?? (whole && orderFault(whole.rows, near, whole.line)));
    for (const radiusKm of radii) {
      const border = new Set(placed.filter(row => Math.abs(kmTo(row, near) - radiusKm) < toleranceKm + radiusKm * tolerance).map(({ id }) => id));
      within.push(await compare({ timeZone, near, radiusKm }, searched, { loose: border }));
    }
  }
  if (points.length === 0) return;
  yield rule('near', 'With a place, the nearest come first and those without a place last', 'Sort by the distance over ground (haversine) from `near`.').judge(orders);
  yield rule('radius', 'Only what lies within the radius is found, and all of it', 'Compare kilometres along the ground, not degrees; rows without coordinates are in no radius.').judge(within);
}

const kmTo = (row: Row, near: Point): number => Math.min(Infinity, ...pointsOf(row).map(point => kmBetween(near, point)));

function orderFault(rows: readonly Row[], near: Point, line: string): Fault | undefined {
  let farthest = 0;
  for (const [at, row] of rows.entries()) {
    const km = kmTo(row, near);
    if (km < farthest - toleranceKm - (Number.isFinite(farthest) ? farthest * tolerance : 0)) {
      return { where: `${line} → $.items[${String(at)}]`, came: `${shown(row.id, 40)}, ${km.toFixed(1)} km away, after one ${Number.isFinite(farthest) ? `${farthest.toFixed(1)} km away` : 'without a place'}` };
    }
    farthest = Math.max(farthest, km);
  }
  return undefined;
}
