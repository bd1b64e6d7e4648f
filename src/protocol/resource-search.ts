import * as v from 'valibot';
import { channelTypes } from './channel.ts';
import { listOf } from './facts.ts';
import { answer, choices, question, severalOf } from './question.ts';
import { Resource } from './resource.ts';
import { resourceKinds } from './resource-facets.ts';

/** What a visitor asks of a list of resources. Values of one facet widen (any of them); facets narrow each other; accessibility needs all. */
export const ResourceQuery = v.object({
  ...question,
  kinds: severalOf(v.picklist(resourceKinds)),
  topics: choices,
  audiences: choices,
  languages: choices,
  accessibility: choices,
  channels: severalOf(v.picklist(channelTypes)),
  /** Paths from general to specific, joined by ` > `: `Mississippi > North`. */
  regions: choices,
  /** True: only what is known to be open at this moment. */
  openNow: v.optional(v.boolean()),
  /** True: only what is known to be free. */
  free: v.optional(v.boolean()),
  /** True: only what is known to need no documents. */
  noDocuments: v.optional(v.boolean()),
  /** Absent: relevance with text, distance with `near`, else the list's own order. */
  sort: v.optional(v.picklist(['relevance', 'distance', 'name'])),
});

export const ResourceAnswer = v.object({ items: listOf(Resource), ...answer });

export type ResourceQuery = v.InferOutput<typeof ResourceQuery>;
export type ResourceAnswer = v.InferOutput<typeof ResourceAnswer>;
