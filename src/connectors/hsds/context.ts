import type { ResourceReadOptions } from '../resources/resource-connector.ts';

/** What the rows of one answer share. */
export interface HsdsContext extends Pick<ResourceReadOptions, 'isZone' | 'timeZone' | 'source'> {
  /** Where the whole of a row is, by its id; undefined where the row was asked for by itself, or the list does not tell. */
  detailOf?: (id: string | undefined) => string | undefined;
  /** True where rows may be outlines. */
  isList: boolean;
}
