import type { Resource } from '../../protocol/resource.ts';
import type { ResourceQuery } from '../../protocol/resource-search.ts';
import type { ListSource, Opened } from '../lists/list-source.ts';
import type { OpenOptions } from '../lists/open-options.ts';

/** A list of resources that can be searched. Some lists give outlines of their rows first, and each whole row for itself. */
export interface ResourceSource extends ListSource<Resource, ResourceQuery> {
  /** True while only an outline of this row is known: that it names no phone then means nothing. */
  isThin(id: string): boolean;
  /**
   * The whole row: asked for once, a few rows at a time, and remembered by every later answer. Undefined where the list does not
   * tell where it is. Throws `ClientError`; a later call tries again.
   */
  whole(id: string, signal: AbortSignal): Promise<Resource | undefined>;
}

export type OpenedResources = Opened<ResourceSource>;

/** What opening a list of resources takes. */
export type ResourceOptions = OpenOptions<Resource>;
