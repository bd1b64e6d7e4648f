import type { GroupQuery } from '../../protocol/group-search.ts';
import { Group } from '../../protocol/group.ts';
import { parseRows } from '../../protocol/rows.ts';
import { ServerSource, type ServerSetting } from '../lists/server-source.ts';
import type { GroupSource } from './group-source.ts';
import { neededFacts } from './needed-facts.ts';

/** The groups of an endpoint that searches. */
export class ServerGroups extends ServerSource<Group, GroupQuery> implements GroupSource {
  constructor(setting: ServerSetting) {
    super(setting, { noun: 'groups', read: rows => parseRows(Group, rows, neededFacts).rows, meetingsOf: group => group.schedule });
  }

  related(): Promise<{ series: Group[]; place: Group[] }> {
    return Promise.resolve({ series: [], place: [] });
  }
}
