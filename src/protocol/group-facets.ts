/** The facets of a group list, in their usual order. No schema stands here: a page that reads a foreign feed needs no validator. */
export const groupFacets = ['days', 'times', 'attendance', 'topics', 'audiences', 'formats', 'languages', 'accessibility', 'regions', 'joining', 'free'] as const;

/** Parts of the day by the displayed start: night 0-5, morning 5-12, afternoon 12-17, evening 17-24 (hours, half open). */
export const dayParts = ['morning', 'afternoon', 'evening', 'night'] as const;

export type GroupFacet = (typeof groupFacets)[number];
export type DayPart = (typeof dayParts)[number];
