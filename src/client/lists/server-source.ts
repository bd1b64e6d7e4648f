import * as v from 'valibot';
import type { Meeting } from '../../protocol/meeting.ts';
import { FoundPlace } from '../../protocol/place-search.ts';
import { answer } from '../../protocol/question.ts';
import { parseRows } from '../../protocol/rows.ts';
import { needsRules } from '../../time/weekly.ts';
import { ClientError } from '../errors.ts';
import { fetchJson } from '../json.ts';
import type { ListAnswer, ListSource, PlaceSuggestion } from './list-source.ts';
import { learnRules } from './loaded.ts';

/** An endpoint that searches. */
export interface ServerSetting {
  endpoint: string;
  hasPlaces: boolean;
  /** The visitor's language, in which terms are then found and places named. */
  locale?: string;
}

/** The rows of an endpoint, as far as they differ by kind. */
interface ServerRows<Row> {
  noun: 'groups' | 'resources';
  /** Reads them leniently, one by one. */
  read: (rows: readonly unknown[]) => Row[];
  /** All rules that say when something is. */
  meetingsOf: (row: Row) => readonly Meeting[];
}

/** An answer whose items are still unread, so that one bad row does not cost the others. */
const LooseAnswer = v.object({ ...answer, items: v.array(v.unknown()) });
const LoosePlaces = v.array(v.unknown());

/** About one kilometre: as much of a position as an endpoint needs to know. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Asks an endpoint of level 1 or higher. What is typed goes in a POST body, never into an address. */
export class ServerSource<Row, Query extends { near?: { latitude: number; longitude: number } }> implements ListSource<Row, Query> {
  readonly remote = true;
  readonly #setting: ServerSetting;
  readonly #rows: ServerRows<Row>;

  constructor(setting: ServerSetting, rows: ServerRows<Row>) {
    this.#setting = setting;
    this.#rows = rows;
  }

  async search(query: Query, _now: number, signal: AbortSignal): Promise<ListAnswer<Row>> {
    const near = query.near && { latitude: rounded(query.near.latitude), longitude: rounded(query.near.longitude) };
    const found = await this.#post(`/${this.#rows.noun}/search`, { ...query, near, locale: this.#setting.locale }, LooseAnswer, signal);
    return { ...found, items: await this.#read(found.items) };
  }

  async find(id: string, signal: AbortSignal): Promise<Row | undefined> {
    try {
      return (await this.#read([await fetchJson(`${this.#setting.endpoint}/${this.#rows.noun}/${encodeURIComponent(id)}`, v.unknown(), { signal })]))[0];
    } catch (error) {
      if (error instanceof ClientError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  async places(text: string, signal: AbortSignal): Promise<PlaceSuggestion[]> {
    if (!this.#setting.hasPlaces) return [];
    return parseRows(FoundPlace, await this.#post('/places/search', { text, locale: this.#setting.locale }, LoosePlaces, signal), ['label', 'latitude', 'longitude']).rows;
  }

  /** Rules beyond the plain weekly one are learnt before anything is said of a row's times. */
  async #read(raw: readonly unknown[]): Promise<Row[]> {
    const { read, meetingsOf } = this.#rows;
    const rows = read(raw);
    if (rows.some(row => meetingsOf(row).some(needsRules))) await learnRules();
    return rows;
  }

  #post<Schema extends v.GenericSchema>(path: string, body: unknown, schema: Schema, signal: AbortSignal): Promise<v.InferOutput<Schema>> {
    return fetchJson(this.#setting.endpoint + path, schema, { signal, body, cache: 'no-store' });
  }
}
