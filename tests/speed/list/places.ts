import type { Random } from '../../../demo/feeds/seeds/random.ts';
import type { Vocabulary } from './words.ts';

/** A town with all that the groups in it have in common. */
export interface Town {
  name: string;
  state: string;
  regions: string[];
  postcode: string;
  timeZone: string;
  latitude: number;
  longitude: number;
}

const states = [
  { state: 'NY', region: 'New York', timeZone: 'America/New_York', latitude: 42.9, longitude: -75.5 },
  { state: 'IL', region: 'Illinois', timeZone: 'America/Chicago', latitude: 40.0, longitude: -89.2 },
  { state: 'CO', region: 'Colorado', timeZone: 'America/Denver', latitude: 39.0, longitude: -105.5 },
  { state: 'AZ', region: 'Arizona', timeZone: 'America/Phoenix', latitude: 34.2, longitude: -111.6 },
  { state: 'CA', region: 'California', timeZone: 'America/Los_Angeles', latitude: 37.2, longitude: -119.3 },
  { state: 'ON', region: 'Ontario', timeZone: 'America/Toronto', latitude: 44.0, longitude: -79.5 },
];
const countiesOfState = 6;
const townsOfCounty = 10;

/** Some hundreds of towns, in regions of two levels, and of three in the larger ones. */
export function makeTowns(random: Random, vocabulary: Vocabulary): Town[] {
  return states.flatMap(({ state, region, timeZone, latitude, longitude }) => Array.from({ length: countiesOfState }, () => vocabulary.name()).flatMap(county =>
    Array.from({ length: townsOfCounty }, (_, at) => {
      const name = vocabulary.name();
      return {
        name, state, timeZone,
        regions: [region, `${county} County`, ...(at < 2 ? [name] : [])],
        postcode: String(10_000 + random.below(89_000)),
        latitude: latitude + (random.next() - 0.5) * 3,
        longitude: longitude + (random.next() - 0.5) * 3,
      };
    })));
}
