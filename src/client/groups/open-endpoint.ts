import { openEndpointOf } from '../lists/open-endpoint.ts';
import type { OpenedSource } from './group-source.ts';
import type { FeedOptions } from './open-feeds.ts';
import { ServerGroups } from './server-groups.ts';

/** Asks an endpoint what it offers, and opens its list of groups: searched there (level 1), or here (level 0). */
export function openEndpoint(endpoint: string, options: FeedOptions): Promise<OpenedSource> {
  const list = async () => {
    const { openGroupText } = await import('./open-group-text.ts');
    return { openText: (text: string, url: string, { feedZone }: Pick<FeedOptions, 'feedZone'>) => openGroupText(text, url, { ...options, feedZone }) };
  };
  return openEndpointOf({ noun: 'groups', server: setting => new ServerGroups(setting), list }, endpoint, options);
}
