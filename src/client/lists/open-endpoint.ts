import { Service } from '../../protocol/service.ts';
import { ClientError } from '../errors.ts';
import { fetchText } from '../http.ts';
import { fetchJson } from '../json.ts';
import type { Opened } from './list-source.ts';
import { loaded } from './loaded.ts';
import type { OpenOptions } from './open-options.ts';
import type { ServerSetting } from './server-source.ts';

/** How an endpoint gives one kind of rows. */
interface EndpointKind<Row, Source> {
  noun: 'groups' | 'resources';
  server: (setting: ServerSetting) => Source;
  /** Downloads what reads and searches a whole list. */
  list: () => Promise<{ openText: (text: string, url: string, options: OpenOptions<Row>) => Promise<Opened<Source>> }>;
}

/** Asks an endpoint what it offers, and opens its list: searched there (level 1), or here (level 0), where alone an index is needed. */
export async function openEndpointOf<Row, Source>({ noun, server, list }: EndpointKind<Row, Source>, endpoint: string, options: OpenOptions<Row>): Promise<Opened<Source>> {
  const { signal, language: locale, feedZone } = options;
  const { offers, timeZone } = await fetchJson(`${endpoint}/index.json`, Service, { signal });
  const offer = offers[noun];
  if (!offer) throw new ClientError('not-found', `${endpoint}/index.json offers no ${noun}`);
  if (offer.search) return { source: server({ endpoint, hasPlaces: !!offers.places, locale }), reports: [], concerns: endpoint };
  const url = `${endpoint}/${noun}.json`;
  const [{ text }, { openText }] = await Promise.all([fetchText(url, { signal }), loaded(list(), 'searches a list')]);
  return openText(text, url, { ...options, feedZone: feedZone ?? timeZone });
}
