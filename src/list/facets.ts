import type { Choices } from './search-state.ts';

/** The facets of one kind of list, and how embedders and addresses may write them. */
export interface Facets {
  names: readonly string[];
  /** Other names of a facet, in the singular: `type` is `topic`. */
  alias: Readonly<Record<string, string>>;
  /** Whether a facet can have a value: one that is none has no name to show, and an address that anyone may have written must not break the page. */
  admits: (facet: string, value: string) => boolean;
}

/** Names a facet as an embedder may write it: `day`, `days`, `region`, `cost`, `type`. */
export function facetNamed({ names, alias }: Facets, name: string): string | undefined {
  const singular = (text: string): string => text.toLowerCase().replace(/s$/, '');
  const wanted = singular(name.trim());
  return names.find(facet => singular(facet) === (alias[wanted] ?? wanted));
}

/** Reads choices written as a query string: `attendance=online&days=1,2`. What does not exist is told to `onUnknown`. */
export function readChoices(facets: Facets, text: string, onUnknown?: (name: string) => void): Choices {
  const choices: Record<string, string[]> = {};
  for (const [name, values] of new URLSearchParams(text)) {
    const facet = facetNamed(facets, name);
    for (const value of values.split(',').map(one => one.trim()).filter(Boolean)) {
      if (facet && facets.admits(facet, value)) (choices[facet] ??= []).push(value);
      else onUnknown?.(`${name}=${value}`);
    }
  }
  return choices;
}
