import type { ResourceSlice } from '../../connectors/resources/resource-connector.ts';
import type { Resource } from '../../protocol/resource.ts';
import { isResourceShown, ResourceIndex } from '../../search/resource-index.ts';
import { needsRules } from '../../time/weekly.ts';
import type { Filling } from '../lists/filling.ts';
import { readyIndex } from '../lists/ready-index.ts';
import { DeviceResources } from './device-resources.ts';
import { resourceInZone } from './in-zone.ts';
import { meetingsOf } from './meetings-of.ts';
import type { ResourceOptions, ResourceSource } from './resource-source.ts';
import type { ThinRow } from './whole-reader.ts';

const shownRows = 10;

/** A list of resources on the device, while it is being filled. */
export class FillingResources implements Filling<Resource, ResourceSlice, ResourceSource> {
  readonly #options: ResourceOptions;
  readonly #index: ResourceIndex;
  readonly #thin = new Map<string, ThinRow>();
  #needsRules = false;

  constructor(options: ResourceOptions) {
    this.#options = options;
    this.#index = new ResourceIndex({ now: options.now });
  }

  rowsOf({ resources }: ResourceSlice): readonly Resource[] {
    return resources.map(({ resource }) => resource);
  }

  inZone(resource: Resource): Resource {
    return resourceInZone(resource, this.#options.feedZone);
  }

  find(id: string): Resource | undefined {
    return this.#index.find(id);
  }

  add(resource: Resource, read?: { slice: ResourceSlice; at: number; format?: string }): void {
    const given = read?.slice.resources[read.at];
    if (read && given?.thin) this.#thin.set(resource.id, { detail: given.thin.detail, id: given.resource.id, format: read.format });
    this.#index.add([resource], this.#options.words);
    this.#needsRules ||= meetingsOf(resource).some(needsRules);
  }

  /** The first that are whole: of an outline nobody could tell yet that it is one. */
  preview(resources: readonly Resource[]): readonly Resource[] {
    return resources.filter(resource => !this.#thin.has(resource.id) && isResourceShown(resource, this.#options.now)).slice(0, shownRows);
  }

  async open(signal: AbortSignal): Promise<ResourceSource> {
    await readyIndex(this.#index, this.#needsRules, signal);
    return new DeviceResources(this.#index, this.#thin, this.#options);
  }
}
