import * as v from 'valibot';
import { Group } from '../../protocol/group.ts';
import { GroupAnswer, type GroupQuery } from '../../protocol/group-search.ts';
import { FoundPlace } from '../../protocol/place-search.ts';
import { parseRows } from '../../protocol/rows.ts';
import { needsRules } from '../../time/weekly.ts';
import { ClientError } from '../errors.ts';
import { fetchJson } from '../json.ts';
import { neededFacts } from './needed-facts.ts';
import type { GroupSource } from './group-source.ts';
import type { PlaceSuggestion } from '../lists/list-source.ts';

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
  readonly #locale: string | undefined;

  /** `locale`: the visitor's language, in which terms are then found and places named. */
  constructor(endpoint: string, { places, locale }: { places: boolean; locale?: string }) {
    this.#endpoint = endpoint;
    this.#hasPlaces = places;
    this.#locale = locale;
  }

  async search(query: GroupQuery, _now: number, signal: AbortSignal): Promise<GroupAnswer> {
    const near = query.near && { latitude: rounded(query.near.latitude), longitude: rounded(query.near.longitude) };
    const answer = await this.#post('/groups/search', { ...query, near, locale: this.#locale }, LooseAnswer, signal);
    return { ...answer, items: await this.#read(answer.items) };
  }

  async find(id: string, signal: AbortSignal): Promise<Group | undefined> {
    try {
      return (await this.#read([await fetchJson(`${this.#endpoint}/groups/${encodeURIComponent(id)}`, v.unknown(), { signal })]))[0];
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
    return parseRows(FoundPlace, await this.#post('/places/search', { text, locale: this.#locale }, LoosePlaces, signal), ['label', 'latitude', 'longitude']).rows;
  }

  /** Rules beyond the plain weekly one are learnt before anything is said of a group's times. */
  async #read(rows: readonly unknown[]): Promise<Group[]> {
    const groups = parseRows(Group, rows, neededFacts).rows;
    if (groups.some(group => group.schedule.some(needsRules))) await import('../../time/rules.ts');
    return groups;
  }

  #post<Schema extends v.GenericSchema>(path: string, body: unknown, schema: Schema, signal: AbortSignal): Promise<v.InferOutput<Schema>> {
    return fetchJson(this.#endpoint + path, schema, { signal, body, cache: 'no-store' });
  }
}
