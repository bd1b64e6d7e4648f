import { Service } from '../../protocol/service.ts';
import { ClientError } from '../errors.ts';
import { fetchJson } from '../json.ts';

/** What an endpoint that carries conversation says of itself. Throws `ClientError`: `not-found` where it carries none. */
export async function readChatService(endpoint: string, signal?: AbortSignal): Promise<Service> {
  const url = `${endpoint}/index.json`;
  const service = await fetchJson(url, Service, { signal, cache: 'no-store' });
  if (service.offers.chat === undefined) throw new ClientError('not-found', `${url} offers no chat`);
  return service;
}
