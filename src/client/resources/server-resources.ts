import { neededResourceFacts } from '../../connectors/resources/needed-facts.ts';
import type { ResourceQuery } from '../../protocol/resource-search.ts';
import { Resource } from '../../protocol/resource.ts';
import { parseRows } from '../../protocol/rows.ts';
import { ServerSource, type ServerSetting } from '../lists/server-source.ts';
import { meetingsOf } from './meetings-of.ts';
import type { ResourceSource } from './resource-source.ts';

/** The resources of an endpoint that searches: whole rows, always. */
export class ServerResources extends ServerSource<Resource, ResourceQuery> implements ResourceSource {
  constructor(setting: ServerSetting) {
    super(setting, { noun: 'resources', read: rows => parseRows(Resource, rows, neededResourceFacts).rows, meetingsOf });
  }

  isThin(): boolean {
    return false;
  }

  whole(id: string, signal: AbortSignal): Promise<Resource | undefined> {
    return this.find(id, signal);
  }
}
