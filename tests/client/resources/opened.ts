import type { OpenedResources, ResourceOptions } from '../../../src/client/resources/resource-source.ts';
import type { ResourceAnswer, ResourceQuery } from '../../../src/protocol/resource-search.ts';
import { now } from '../../search/group-of.ts';

/** A signal that nobody aborts. */
export const forever = new AbortController().signal;

/** What a list is opened with on the Saturday of the tests; whatever is given differs. */
export const optionsOf = (facts: Partial<ResourceOptions> = {}): ResourceOptions => ({ now, signal: forever, ...facts });

/** What an opened list answers; a hundred rows unless the query says otherwise. */
export const asked = async ({ source }: OpenedResources, query: Partial<ResourceQuery> = {}): Promise<ResourceAnswer> => source.search({ timeZone: 'UTC', limit: 100, ...query }, now, forever);

/** Ids of all rows of an opened list, in its own order. */
export const idsOf = async (opened: OpenedResources, query?: Partial<ResourceQuery>): Promise<string[]> => (await asked(opened, query)).items.map(({ id }) => id);
