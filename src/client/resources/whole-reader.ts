import { loadResourceConnector, type ReadResource, type ResourceFormat } from '../../connectors/resources/index.ts';
import type { Resource } from '../../protocol/resource.ts';
import { needsRules } from '../../time/weekly.ts';
import { ClientError } from '../errors.ts';
import { fetchText } from '../http.ts';
import { learnRules, loaded } from '../lists/loaded.ts';
import { readOptions } from '../lists/read-options.ts';
import { SharedRequests } from '../lists/shared-requests.ts';
import { asClientError } from '../lists/unreadable.ts';
import { inSlices } from '../slices.ts';
import { resourceInZone } from './in-zone.ts';
import { meetingsOf } from './meetings-of.ts';
import type { ResourceOptions } from './resource-source.ts';

/** A row of which a list gave an outline only. */
export interface ThinRow {
  /** Where the whole row is; absent where the list does not tell. */
  detail?: string;
  /** The row's id in its own feed. */
  id: string;
  format?: string;
}

/** Small servers answer each of these from a database. */
const mostAtOnce = 4;

/** Reads whole rows of thin lists, a few at a time. */
export class WholeReader {
  readonly #options: ResourceOptions;
  readonly #requests = new SharedRequests<Resource>(mostAtOnce);

  constructor(options: ResourceOptions) {
    this.#options = options;
  }

  /** The row that an address gives whole. Throws `ClientError`; an abort by the caller is thrown as it is. */
  read(url: string, row: ThinRow, signal: AbortSignal): Promise<Resource> {
    return this.#requests.ask(url, life => this.#fetch(url, row, life), signal);
  }

  async #fetch(url: string, { id, format }: ThinRow, signal: AbortSignal): Promise<Resource> {
    const { text } = await fetchText(url, { signal });
    const connector = await loaded(loadResourceConnector(format as ResourceFormat), 'reads this feed');
    const found: ReadResource[] = [];
    let why = 'holds no such row';
    try {
      await inSlices(connector.read(text, readOptions(this.#options, url)), signal, ({ resources, rejected, wait }) => {
        found.push(...resources);
        why = rejected[0]?.why ?? why;
        return wait && loaded(wait, 'reads this feed');
      });
    } catch (error) {
      signal.throwIfAborted();
      throw asClientError(error, url);
    }
    // some servers answer with a list all the same, and some with another kind of id
    const whole = found.length === 1 ? found[0] : found.find(({ resource }) => resource.id === id);
    if (!whole) throw new ClientError('malformed', `${url}: ${why}`);
    // it may have phones that are not named here either
    if (whole.thin) throw new ClientError('malformed', `${url}: is an outline again`);
    const resource = resourceInZone(whole.resource, this.#options.feedZone);
    if (meetingsOf(resource).some(needsRules)) await learnRules();
    return resource;
  }
}
