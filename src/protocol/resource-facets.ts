/** The kinds of a resource. No schema stands here: a page that reads a foreign feed needs no validator. */
export const resourceKinds = ['service', 'helpline', 'guide', 'offer', 'request', 'event', 'story'] as const;

/** The facets of a resource list, in their usual order. */
export const resourceFacets = ['kinds', 'topics', 'audiences', 'languages', 'accessibility', 'channels', 'regions', 'openNow', 'free', 'noDocuments'] as const;

export type ResourceKind = (typeof resourceKinds)[number];
