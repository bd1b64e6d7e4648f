import type { Random } from '../../feeds/seeds/random.ts';
import type { Place } from '../../../src/protocol/group.ts';
import { defined } from './defined.ts';
import { filled } from './numbers.ts';
import type { SeedRegion, SeedTown } from './words/regions.ts';

/** How far doors lie from the middle of a town, in degrees. */
const spread = 0.025;

/** Points lie closer together the nearer the middle. */
const around = (middle: number, random: Random): number => Number((middle + (random.next() + random.next() - 1) * spread).toFixed(5));

/** A door in a town; now and then only the town itself is told. */
export function placeIn(region: SeedRegion, town: SeedTown, random: Random, notes: readonly string[]): Place {
  const district = town.districts.length > 0 && random.percent(70) ? random.pick(town.districts) : undefined;
  const parts = [region.name, town.name, ...(district === undefined ? [] : [district])];
  if (random.percent(6)) return { town: town.name, latitude: town.latitude, longitude: town.longitude, approximate: true, region: parts.slice(0, 2) };
  const number = String(1 + random.below(140));
  const street = random.pick(region.streets);
  const address = region.language === 'en' ? `${number} ${street}` : region.language === 'es' ? `${street}, ${number}` : `${street}، ${number}`;
  return defined({
    name: random.pick(region.venues), address, town: town.name, postcode: filled(town.postcode, random),
    latitude: around(town.latitude, random), longitude: around(town.longitude, random), approximate: false, region: parts,
    notes: random.percent(30) ? random.pick(notes) : undefined,
  });
}
