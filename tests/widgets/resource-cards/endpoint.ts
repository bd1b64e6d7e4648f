import type { ResourceQuery } from '../../../src/protocol/resource-search.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { resourceIndexOf } from '../../search/resource-of.ts';
import { saturdayAtTen } from '../group-finder/rows.ts';
import type { Asked } from '../group-finder/feeds.ts';
import { serveRows, type Offers } from '../list/endpoint.ts';

/** Answers as an endpoint of level 0 or 1 with these resources would. Returns what was asked of it. */
export function serve(resources: readonly Resource[], offers?: Offers): Asked[] {
  const index = resourceIndexOf(resources);
  return serveRows({ noun: 'resources', rows: resources, answer: query => index.search(query as ResourceQuery, saturdayAtTen) }, offers);
}
