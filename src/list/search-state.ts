/** A place the visitor chose to search around. `here` marks their own position, which is never written anywhere. */
export interface ChosenPlace {
  label: string;
  latitude: number;
  longitude: number;
  here?: boolean;
}

/** Chosen values, facet by facet, all as text: days as `0` to `6`, free as `true`. */
export type Choices = Readonly<Record<string, readonly string[] | undefined>>;

/** Everything a visitor has asked for. Immutable: each act makes a new one. */
export interface Search {
  readonly text: string;
  readonly place?: ChosenPlace;
  readonly radiusKm?: number;
  readonly choices: Choices;
  readonly when?: 'now' | 'soon';
  readonly saved?: boolean;
}

export const emptySearch: Search = { text: '', choices: {} };

/** True where the visitor has asked for anything at all. */
export const isNarrowed = ({ text, place, when, saved, choices }: Search): boolean =>
  text.trim() !== '' || !!place || !!when || !!saved || Object.values(choices).some(values => values?.length);

/** Adds a value to a facet, or takes it away. */
export function toggled(search: Search, facet: string, value: string): Search {
  const now = search.choices[facet] ?? [];
  const next = now.includes(value) ? now.filter(one => one !== value) : [...now, value];
  return { ...search, choices: { ...search.choices, [facet]: next } };
}

/** What a query asks of text and place, the same for every kind of row. */
export const askedOf = ({ text, place, radiusKm }: Search): { text?: string; near?: { latitude: number; longitude: number }; radiusKm?: number } => ({
  text: text.trim() || undefined,
  near: place && { latitude: place.latitude, longitude: place.longitude },
  radiusKm: place && radiusKm,
});

/** Values chosen of one facet: the embedder's preset, which no choice can widen, else the visitor's. */
export function chosenOf({ choices }: Search, preset: Choices, facet: string): string[] | undefined {
  const values = preset[facet] ?? choices[facet];
  return values?.length ? [...values] : undefined;
}
