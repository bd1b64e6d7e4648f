import { groupFacets } from '../../protocol/group-facets.ts';
import type { FinderState, View } from './finder-state.ts';
import { emptySearch, readChoices, type ChosenPlace, type Search } from './search-state.ts';

/** What a page address can say of a finder. */
export interface AddressState {
  search: Search;
  view?: View;
  open?: string;
}

/** What may be written into the address: always filters, view and group; text and place only where the embedder asks for them by name. */
export interface AddressScope {
  /** Tells several finders of one page apart. */
  prefix: string;
  text: boolean;
  place: boolean;
}

/** Reads `url-state`: empty, or any of `text` and `place`. */
export const scopeOf = (attribute: string, prefix: string): AddressScope => ({ prefix, text: /\btext\b/.test(attribute), place: /\bplace\b/.test(attribute) });

/** Reads a finder's state out of the page's address. */
export function readAddress(address: URL, scope: AddressScope): AddressState {
  const params = new URLSearchParams();
  for (const [name, value] of address.searchParams) if (name.startsWith(scope.prefix)) params.append(name.slice(scope.prefix.length), value);
  const known = new URLSearchParams([...params].filter(([name]) => (groupFacets as readonly string[]).includes(name)));
  const when = params.get('when');
  const place = scope.place ? readPlace(params.get('place')) : undefined;
  const radiusKm = Number(params.get('radius'));
  return {
    view: params.get('view') === 'week' ? 'week' : undefined,
    open: params.get('group') ?? undefined,
    search: {
      ...emptySearch,
      text: scope.text ? (params.get('text') ?? '') : '',
      choices: readChoices(known.toString()),
      when: when === 'now' || when === 'soon' ? when : undefined,
      place,
      radiusKm: place && radiusKm > 0 ? radiusKm : undefined,
    },
  };
}

/** Writes a finder's state into an address, beside whatever else stands there. */
export function writeAddress(address: URL, { search, view, open }: FinderState, scope: AddressScope): URL {
  const next = new URL(address);
  for (const name of [...next.searchParams.keys()]) if (name.startsWith(scope.prefix)) next.searchParams.delete(name);
  const set = (name: string, value: string | undefined): void => { if (value) next.searchParams.set(scope.prefix + name, value); };
  for (const facet of groupFacets) set(facet, search.choices[facet]?.join(','));
  set('when', search.when);
  set('view', view === 'week' ? view : undefined);
  set('group', open?.id);
  if (scope.text) set('text', search.text.trim());
  // a visitor's own position is never written anywhere, whatever the embedder asks for
  if (scope.place && search.place && !search.place.here) {
    set('place', `${degrees(search.place.latitude)},${degrees(search.place.longitude)},${search.place.label}`);
    set('radius', search.radiusKm === undefined ? undefined : String(search.radiusKm));
  }
  return next;
}

/** To about ten metres: a middle of many points has no more to say. */
const degrees = (value: number): string => String(Math.round(value * 1e4) / 1e4);

function readPlace(text: string | null): ChosenPlace | undefined {
  const [, latitude, longitude, label] = /^(-?[\d.]+),(-?[\d.]+),(.{1,200})$/.exec(text ?? '') ?? [];
  if (label === undefined || Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) return undefined;
  return { label, latitude: Number(latitude), longitude: Number(longitude) };
}
