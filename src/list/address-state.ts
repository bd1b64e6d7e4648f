import { readChoices, type Facets } from './facets.ts';
import type { ListState } from './list-state.ts';
import { emptySearch, type ChosenPlace, type Search } from './search-state.ts';

/** What a page address can say of a list. */
export interface AddressState {
  search: Search;
  view?: 'week';
  open?: string;
}

/** What may be written into the address: always filters, view and what is open; text and place only where the embedder asks for them by name. */
export interface AddressScope {
  facets: Facets;
  /** What is open is called so: `group`. */
  row: string;
  /** Tells several lists of one page apart. */
  prefix: string;
  /** `url-state`: empty, or any of `text` and `place`. */
  allowed: string;
}

const allows = ({ allowed }: AddressScope, name: string): boolean => allowed.split(/\W+/).includes(name);

/** Reads a list's state out of the page's address. */
export function readAddress(address: URL, scope: AddressScope): AddressState {
  const { prefix, facets, row } = scope;
  const params = new URLSearchParams();
  for (const [name, value] of address.searchParams) if (name.startsWith(prefix)) params.append(name.slice(prefix.length), value);
  const known = new URLSearchParams([...params].filter(([name]) => facets.names.includes(name)));
  const when = params.get('when');
  const place = allows(scope, 'place') ? readPlace(params.get('place')) : undefined;
  const radiusKm = Number(params.get('radius'));
  return {
    view: params.get('view') === 'week' ? 'week' : undefined,
    open: params.get(row) ?? undefined,
    search: {
      ...emptySearch,
      text: allows(scope, 'text') ? (params.get('text') ?? '') : '',
      choices: readChoices(facets, known.toString()),
      when: when === 'now' || when === 'soon' ? when : undefined,
      place,
      radiusKm: place && radiusKm > 0 ? radiusKm : undefined,
    },
  };
}

/** Writes a list's state into an address, beside whatever else stands there. */
export function writeAddress(address: URL, { search, view, open }: ListState<unknown> & { view?: string }, scope: AddressScope): URL {
  const { prefix, facets, row } = scope;
  const next = new URL(address);
  for (const name of [...next.searchParams.keys()]) if (name.startsWith(prefix)) next.searchParams.delete(name);
  const set = (name: string, value: string | undefined): void => { if (value) next.searchParams.set(prefix + name, value); };
  for (const facet of facets.names) set(facet, search.choices[facet]?.join(','));
  set('when', search.when);
  set('view', view === 'week' ? view : undefined);
  set(row, open?.id);
  if (allows(scope, 'text')) set('text', search.text.trim());
  // a visitor's own position is never written anywhere, whatever the embedder asks for
  if (allows(scope, 'place') && search.place && !search.place.here) {
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
