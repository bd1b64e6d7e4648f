import type { ResourceSlice } from '../../connectors/resources/index.ts';
import { openEndpointOf } from '../lists/open-endpoint.ts';
import type { OpenedResources, ResourceOptions, ResourceSource } from './resource-source.ts';
import { ServerResources } from './server-resources.ts';

/** Asks an endpoint what it offers, and opens its list of resources: searched there (level 1), or here (level 0). */
export function openResourceEndpoint(endpoint: string, options: ResourceOptions): Promise<OpenedResources> {
  return openEndpointOf<ResourceSlice, ResourceSource, ResourceOptions>({
    noun: 'resources',
    server: setting => new ServerResources(setting),
    connector: async () => (await import('../../connectors/resources/contract.ts')).connector,
    reader: async () => (await import('./resources-on-device.ts')).readFeeds,
  }, endpoint, options);
}
