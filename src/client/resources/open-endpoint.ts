import { openEndpointOf } from '../lists/open-endpoint.ts';
import type { OpenedResources, ResourceOptions } from './resource-source.ts';
import { ServerResources } from './server-resources.ts';

/** Asks an endpoint what it offers, and opens its list of resources: searched there (level 1), or here (level 0). */
export function openResourceEndpoint(endpoint: string, options: ResourceOptions): Promise<OpenedResources> {
  return openEndpointOf({ noun: 'resources', server: setting => new ServerResources(setting), list: () => import('./open-resource-text.ts') }, endpoint, options);
}
