/** Facts a group cannot do without: shown without its unreadable schedule it would look like one by appointment. */
export const neededFacts: readonly string[] = ['id', 'name', 'schedule'];
