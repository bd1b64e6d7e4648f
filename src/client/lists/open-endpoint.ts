import { Service } from '../../protocol/service.ts';
import { ClientError } from '../errors.ts';
import { fetchJson } from '../json.ts';
import type { ListConnector } from './filling.ts';
import type { Opened } from './list-source.ts';
import { loaded } from './loaded.ts';
import { openFeedsOf, type FeedsReader } from './open-feeds.ts';
import type { ServerSetting } from './server-source.ts';

/** How an endpoint gives one kind of rows. */
interface EndpointKind<Slice, Source, Options> {
  noun: 'groups' | 'resources';
  server: (setting: ServerSetting) => Source;
  /** Downloads what reads a whole list of the contract's rows. */
  connector: () => Promise<ListConnector<Slice>>;
  /** Downloads what searches it. */
  reader: () => Promise<FeedsReader<never, Slice, Source, Options>>;
}

/** What is asked of an endpoint, whatever its rows are. */
interface EndpointOptions {
  signal: AbortSignal;
  language?: string;
  feedZone?: string;
}

/** Asks an endpoint what it offers, and opens its list: searched there (level 1), or here (level 0), where alone an index is needed. */
export async function openEndpointOf<Slice, Source, Options extends EndpointOptions>({ noun, server, connector, reader }: EndpointKind<Slice, Source, Options>, endpoint: string, options: Options): Promise<Opened<Source>> {
  const { signal, language: locale, feedZone } = options;
  const { offers, timeZone } = await fetchJson(`${endpoint}/index.json`, Service, { signal });
  const offer = offers[noun];
  if (!offer) throw new ClientError('not-found', `${endpoint}/index.json offers no ${noun}`);
  if (offer.search) return { source: server({ endpoint, hasPlaces: !!offers.places, locale }), reports: [], concerns: endpoint };
  const own = loaded(connector(), 'reads this list');
  // what fails is heard by whoever reads with it
  own.catch(() => undefined);
  return openFeedsOf(reader, [{ url: `${endpoint}/${noun}.json`, connector: own }], { ...options, feedZone: feedZone ?? timeZone });
}
