import { StoreError, type RecordKind, type Replaced, type Replacement, type Store } from '../../../demo/server/store/store.ts';

/** The part of a store that an importer uses, in memory, with a count of what was written and a way to fail. */
export class MemoryStore implements Pick<Store, 'replace' | 'keepSources' | 'count'> {
  readonly rows = new Map<string, { source: string; kind: RecordKind; id: string; body: string }>();
  writes = 0;
  fails = false;

  replace({ kind, source, rows }: Replacement): Promise<Replaced> {
    if (this.fails) return Promise.reject(new StoreError('full', 'the disk is full'));
    this.writes++;
    const found: Replaced = { added: 0, changed: 0, removed: 0, same: 0 };
    const ids = new Set(rows.map(({ id }) => id));
    for (const [key, row] of this.rows) if (row.kind === kind && row.source === source && !ids.has(row.id)) found.removed += Number(this.rows.delete(key));
    for (const { id, body } of rows) {
      const kept = this.rows.get(`${kind} ${id}`);
      if (kept && kept.source !== source) continue;
      found[kept ? (kept.body === body ? 'same' : 'changed') : 'added']++;
      this.rows.set(`${kind} ${id}`, { source, kind, id, body });
    }
    return Promise.resolve(found);
  }

  keepSources(kind: RecordKind, sources: readonly string[]): Promise<number> {
    let gone = 0;
    for (const [key, row] of this.rows) if (row.kind === kind && !sources.includes(row.source)) gone += Number(this.rows.delete(key));
    return Promise.resolve(gone);
  }

  count(kind: RecordKind, source?: string): Promise<number> {
    return Promise.resolve([...this.rows.values()].filter(row => row.kind === kind && (source ?? row.source) === row.source).length);
  }

  ids(kind: RecordKind = 'group'): string[] {
    return [...this.rows.values()].filter(row => row.kind === kind).map(({ id }) => id);
  }

  body(id: string, kind: RecordKind = 'group'): Record<string, unknown> {
    return JSON.parse(this.rows.get(`${kind} ${id}`)?.body ?? 'null') as Record<string, unknown>;
  }
}
