import type { Group } from '../../../src/protocol/group.ts';
import type { GroupQuery } from '../../../src/protocol/group-search.ts';
import { indexOf } from '../../search/group-of.ts';
import { serveRows, type Offers } from '../list/endpoint.ts';
import type { Asked } from './feeds.ts';
import { saturdayAtTen } from './rows.ts';

export { endpoint } from '../list/endpoint.ts';

/** Answers as an endpoint of level 0 or 1 with these groups would. Returns what was asked of it. */
export function serve(groups: readonly Group[], offers?: Offers): Asked[] {
  const index = indexOf(groups, { now: saturdayAtTen });
  return serveRows({ noun: 'groups', rows: groups, answer: query => index.search(query as GroupQuery, saturdayAtTen) }, offers);
}
