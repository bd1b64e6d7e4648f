import * as v from 'valibot';
import { Group } from '../../protocol/group.ts';
import { GroupAnswer, type GroupQuery } from '../../protocol/group-search.ts';
import { FoundPlace } from '../../protocol/place-search.ts';
import { parseRows } from '../../protocol/rows.ts';
import { needsRules } from '../../time/weekly.ts';
import { ClientError } from '../errors.ts';
import { fetchText } from '../http.ts';
import { neededFacts } from './needed-facts.ts';
import type { GroupSource, PlaceSuggestion } from './group-source.ts';

/** An answer whose items are still unread, so that one bad row does not cost the others. */
const LooseAnswer = v.object({ ...GroupAnswer.entries, items: v.array(v.unknown()) });
const LoosePlaces = v.array(v.unknown());

/** About one kilometre: as much of a position as an endpoint needs to know. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Asks an endpoint of level 1 or higher. What is typed goes in a POST body, never into an address. */
export class ServerSource implements GroupSource {
  readonly remote = true;
  readonly #endpoint: string;
  readonly #hasPlaces: boolean;

  constructor(endpoint: string, offers: { places: boolean }) {
    this.#endpoint = endpoint;
    this.#hasPlaces = offers.places;
  }

  async search(query: GroupQuery, _now: number, signal: AbortSignal): Promise<GroupAnswer> {
    const near = query.near && { latitude: rounded(query.near.latitude), longitude: rounded(query.near.longitude) };
    const answer = await this.#post('/groups/search', { ...query, near }, LooseAnswer, signal);
    const items = parseRows(Group, answer.items, neededFacts).rows;
    // rules beyond the plain weekly one are learnt before anything is said of their times
    if (items.some(group => group.schedule.some(needsRules))) await import('../../time/rules.ts');
    return { ...answer, items };
  }

  async find(id: string, signal: AbortSignal): Promise<Group | undefined> {
    try {
      const { text } = await fetchText(`${this.#endpoint}/groups/${encodeURIComponent(id)}`, { signal });
      return parseRows(Group, [JSON.parse(text)], neededFacts).rows[0];
    } catch (error) {
      if (error instanceof ClientError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  related(): Promise<{ series: Group[]; place: Group[] }> {
    return Promise.resolve({ series: [], place: [] });
  }

  async places(text: string, signal: AbortSignal): Promise<PlaceSuggestion[]> {
    if (!this.#hasPlaces) return [];
    return parseRows(FoundPlace, await this.#post('/places/search', { text }, LoosePlaces, signal), ['label', 'latitude', 'longitude']).rows;
  }

  async #post<Schema extends v.GenericSchema>(path: string, body: unknown, schema: Schema, signal: AbortSignal): Promise<v.InferOutput<Schema>> {
    const url = this.#endpoint + path;
    const { text } = await fetchText(url, { signal, body, cache: 'no-store', timeoutMs: 15_000 });
    const read = v.safeParse(schema, parsed(text, url));
    if (!read.success) throw new ClientError('malformed', `${url}: ${v.getDotPath(read.issues[0]) ?? 'answer'}: ${read.issues[0].message}`);
    return read.output;
  }
}

function parsed(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ClientError('malformed', `${url} did not answer with JSON`, { cause });
  }
}
