import * as v from 'valibot';
import { parseRows } from '../../src/protocol/rows.ts';
import { readShape } from './answer.ts';
import type { Fault } from './finding.ts';
import type { Noun } from './nouns.ts';
import type { Row } from './row.ts';
import type { Probe } from './probe.ts';
import type { Query } from './reference.ts';
import { shown } from './quoted.ts';

/** One page of an answer. */
export interface Page {
  line: string;
  rows: Row[];
  total: number;
  facets: Record<string, { value: string; count: number }[]>;
  next?: string;
}

/** All rows of an answer, page after page, as far as they are to be compared. */
export interface Whole {
  line: string;
  rows: Row[];
  total: number;
  facets: Page['facets'];
  /** True where the last page was reached. */
  isWhole: boolean;
}

const longestPage = 100;
const answerKept = 400;

/** Searches at an endpoint; each query is asked once. */
export class Search {
  readonly #probe: Probe;
  readonly #noun: Noun;
  readonly #limitRows: number;
  readonly #kept = new Map<string, { whole?: Whole; fault?: Fault }>();

  constructor(probe: Probe, noun: Noun, limitRows: number) {
    this.#probe = probe;
    this.#noun = noun;
    this.#limitRows = limitRows;
  }

  /** One page; its faults where it is not of the contract's shape. */
  async page(query: Record<string, unknown>): Promise<{ page?: Page; faults: Fault[] }> {
    const reply = await this.#probe.ask({ path: `/${this.#noun.name}/search`, body: query });
    const { line } = reply;
    const { value, faults } = readShape(reply, v.object({ ...this.#noun.answer.entries, items: v.array(v.unknown()) }));
    if (!value) return { faults };
    const { items, total, facets, next } = value as unknown as Omit<Page, 'rows' | 'line'> & { items: unknown[] };
    const { rows, rejected } = parseRows(this.#noun.schema, items, this.#noun.needed);
    const bad = rejected.map(({ row, field, why }) => ({ where: `${line} → $.items[${String(row - 1)}]${field === undefined ? '' : `.${field}`}`, came: why }));
    return { page: { line, rows: rows as Row[], total, facets, next }, faults: bad };
  }

  /** Every page up to the rows that are compared. */
  async whole(query: Query): Promise<{ whole?: Whole; fault?: Fault }> {
    const key = JSON.stringify(query);
    const kept = this.#kept.get(key) ?? (await this.#read(query));
    if (this.#kept.size < answerKept) this.#kept.set(key, kept);
    return kept;
  }

  async #read(query: Query): Promise<{ whole?: Whole; fault?: Fault }> {
    const limit = Math.min(longestPage, this.#limitRows);
    const first = await this.page({ ...query, limit });
    if (!first.page) return { fault: first.faults[0] };
    const { line, total, facets } = first.page;
    const rows = [...first.page.rows];
    let { next } = first.page;
    while (next !== undefined && rows.length < this.#limitRows) {
      const { page, faults: [fault] } = await this.page({ ...query, limit, cursor: next });
      if (!page) return { fault };
      if (page.rows.length === 0) break;
      rows.push(...page.rows);
      ({ next } = page);
    }
    return { whole: { line, rows, total, facets, isWhole: next === undefined } };
  }
}

/** `"tea"`, or `"tea", "walk" and 5 more`. */
export function someOf(ids: readonly string[]): string {
  const most = 3;
  const named = ids.slice(0, most).map(id => shown(id, 40)).join(', ');
  return ids.length > most ? `${named} and ${String(ids.length - most)} more` : named;
}
