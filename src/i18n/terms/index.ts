/** Labels of canonical terms in one language; English needs only those that do not follow from the term. */
export type TermLabels = Readonly<Record<string, string>>;

const canonical = /^[a-z]+(?:-[a-z]+)*$/;

/** A term in words: from the dictionary, else its own words ("big-book" is "Big book"). What a feed says in its own words stays as it is. */
export function termLabel(term: string, labels: TermLabels): string {
  const label = Object.hasOwn(labels, term) ? labels[term] : undefined;
  if (label !== undefined) return label;
  return canonical.test(term) ? term.charAt(0).toUpperCase() + term.slice(1).replaceAll('-', ' ') : term;
}
