import type { Parts } from '../parts.ts';
import { json, noStore } from '../http/respond.ts';
import type { Serve } from '../http/serve-operation.ts';
import { placeOperations } from '../operations/service.ts';

const mostPlaces = 8;

/** Towns and postcodes, from the endpoint's own gazetteer. */
export function placeRoutes(serve: Serve, { places, config }: Parts): void {
  serve(placeOperations.search, ({ body: { text, locale = config.locales[0] } }) => json(places.find(text, { locale, limit: mostPlaces }), noStore));
}
