/** Facts a resource cannot do without: without its kind nobody knows what it is; without its title nobody can be told of it. */
export const neededResourceFacts: readonly string[] = ['id', 'kind', 'title'];
