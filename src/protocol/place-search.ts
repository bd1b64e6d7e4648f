import * as v from 'valibot';
import { LanguageTag, Latitude, Longitude, Text } from './facts.ts';
import { Typed } from './question.ts';

const longestPlace = 200;

/** `POST {endpoint}/places/search`: a town, or the beginning of one or of a postcode. */
export const PlaceQuery = v.object({ text: Typed(longestPlace), locale: v.optional(LanguageTag) });

/** It answers a list of these, the likeliest first. */
export const FoundPlace = v.object({ label: Text, latitude: Latitude, longitude: Longitude });

export type PlaceQuery = v.InferOutput<typeof PlaceQuery>;
export type FoundPlace = v.InferOutput<typeof FoundPlace>;
