import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted of a running endpoint, as Prometheus reads it. Operations and kinds are its only labels. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'support_request_seconds', help: 'Time to answer, by operation and class of status.', labelNames: ['operation', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5], registers: [this.#registry],
  });
  readonly #rows = new Gauge({ name: 'support_rows', help: 'Rows that can be found, by kind.', labelNames: ['kind'], registers: [this.#registry] });
  readonly #revision = new Gauge({ name: 'support_revision', help: 'Newest change that searches know of.', registers: [this.#registry] });
  readonly #imports = new Counter({ name: 'support_imports_total', help: 'Readings of sources, by how they ended.', labelNames: ['end'], registers: [this.#registry] });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** A request was answered. */
  request(operation: string, status: number, ms: number): void {
    this.#requests.observe({ operation, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
  }

  /** Rows of a kind that searches know, and up to which change. */
  rows(kind: string, rows: number, revision: number): void {
    this.#rows.set({ kind }, rows);
    this.#revision.set(revision);
  }

  /** A source was read. */
  imported(end: string): void {
    this.#imports.inc({ end });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
