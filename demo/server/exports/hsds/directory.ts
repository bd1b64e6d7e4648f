import type { Group } from '../../../../src/protocol/group.ts';
import type { Resource } from '../../../../src/protocol/resource.ts';
import { idsOf, type IdOf } from './ids.ts';
import { listedGroup, serviceOfGroup } from './service-of-group.ts';
import { listedResource, serviceOfResource } from './service-of-resource.ts';
import type { HsdsBase, HsdsPage, HsdsService } from './shape.ts';

const mostServices = 100;
const usualServices = 50;

/** A row of the endpoint that other directories can read as a service. */
export type HsdsRow = { kind: 'group'; row: Group } | { kind: 'resource'; row: Resource };

/** What is asked of a list. */
export interface HsdsAsked {
  /** From 1. */
  page?: number;
  /** At most 100. */
  perPage?: number;
  /** Epoch ms. A row that does not tell when it changed may have changed since. */
  modifiedAfter?: number;
  /** Ids and dates only, all on one page unless `perPage` is given. */
  minimal?: boolean;
  /** Everything of each, as one service gives it. */
  full?: boolean;
}

/** What the root of the API says. `openApiUrl` is where this endpoint's own OpenAPI document lies. */
export const hsdsBase = ({ openApiUrl }: { openApiUrl: string }): HsdsBase => ({ version: '3.1', profile: 'https://docs.openreferral.org/', openapi_url: openApiUrl });

/** What a list needs to know of a row: the row itself is asked for when it is shown. */
interface Entry {
  kind: HsdsRow['kind'];
  id: string;
  changedAt: number | undefined;
  expiresAt: number | undefined;
}

export interface HsdsOptions {
  /** The endpoint's lasting address or name: all ids are made from it. */
  endpoint: string;
  /** Gives a row that was added. */
  find: (kind: HsdsRow['kind'], id: string) => HsdsRow | undefined;
}

/** Groups, services and helplines of an endpoint as Open Referral HSDS 3.1. Make a new one when rows change. */
export class HsdsDirectory {
  readonly #idOf: IdOf;
  readonly #find: HsdsOptions['find'];
  /** By UUID, in the order of the rows. */
  readonly #entries = new Map<string, Entry>();

  constructor({ endpoint, find }: HsdsOptions) {
    this.#idOf = idsOf(endpoint);
    this.#find = find;
  }

  /** Takes in the next row, where it is one that others may read. */
  add(row: HsdsRow): void {
    if (!isShared(row)) return;
    const { kind, row: { id, updatedAt } } = row;
    this.#entries.set(this.hsdsId(kind, id), { kind, id, changedAt: instantOf(updatedAt), expiresAt: kind === 'resource' ? instantOf(row.row.expiresAt) : undefined });
  }

  /** The UUID of a row. */
  hsdsId(kind: HsdsRow['kind'], id: string): string {
    return this.#idOf(kind, id);
  }

  /** The row behind a UUID. */
  rowOf(uuid: string): HsdsRow | undefined {
    const entry = this.#entries.get(uuid.toLowerCase());
    return entry && this.#find(entry.kind, entry.id);
  }

  /** All that is known of one service; undefined where there is none. `now` is epoch ms. */
  service(uuid: string, now: number): HsdsService | undefined {
    const entry = this.#entries.get(uuid.toLowerCase());
    const row = entry && !isPast(entry, now) ? this.rowOf(uuid) : undefined;
    return row && this.#serviceOf(row, now);
  }

  /** A page of the list. One that lies behind the last is empty. */
  services({ page = 1, perPage, modifiedAfter, minimal = false, full = false }: HsdsAsked, now: number): HsdsPage {
    const rows = [...this.#entries].filter(([, entry]) => !isPast(entry, now) && (modifiedAfter === undefined || (entry.changedAt ?? Infinity) >= modifiedAfter));
    const size = minimal && perPage === undefined ? Math.max(1, rows.length) : Math.min(perPage ?? usualServices, mostServices);
    const pages = Math.ceil(rows.length / size);
    const shown = rows.slice((page - 1) * size, page * size);
    return {
      total_items: rows.length,
      total_pages: pages,
      page_number: page,
      size: shown.length,
      first_page: page === 1,
      last_page: page >= pages,
      empty: shown.length === 0,
      contents: minimal ? shown.map(([uuid, entry]) => minimalOf(uuid, entry)) : shown.flatMap(([uuid]) => this.rowOf(uuid) ?? []).map(row => (full ? this.#serviceOf(row, now) : this.#listedOf(row, now))),
    };
  }

  #serviceOf({ kind, row }: HsdsRow, now: number): HsdsService {
    return kind === 'group' ? serviceOfGroup(row, this.#idOf, now) : serviceOfResource(row, this.#idOf, now);
  }

  #listedOf({ kind, row }: HsdsRow, now: number): HsdsService {
    return kind === 'group' ? listedGroup(row, this.#idOf, now) : listedResource(row, this.#idOf, now);
  }
}

/** What neighbours give each other, and stories and guides to read, are no services. */
const isShared = ({ kind, row }: HsdsRow): boolean => kind === 'group' || row.kind === 'service' || row.kind === 'helpline';

const isPast = ({ expiresAt }: Entry, now: number): boolean => expiresAt !== undefined && expiresAt <= now;

const instantOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text));

function minimalOf(id: string, { changedAt }: Entry): { id: string; modified_date?: string; last_modified?: string } {
  const instant = changedAt === undefined ? undefined : new Date(changedAt).toISOString();
  return { id, modified_date: instant, last_modified: instant };
}
