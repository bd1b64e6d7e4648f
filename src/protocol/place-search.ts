import * as v from 'valibot';
import { Latitude, Longitude, Text } from './facts.ts';

/** `POST {endpoint}/places/search` answers a list of these. */
export const FoundPlace = v.object({ label: Text, latitude: Latitude, longitude: Longitude });

export type FoundPlace = v.InferOutput<typeof FoundPlace>;
