/** One answered request, as far as what must hold for all of them is concerned. */
export interface LoggedReply {
  line: string;
  status: number;
  headers: Headers;
  ms: number;
}

/** What all requests of a run had in common. */
export class RequestLog {
  readonly replies: LoggedReply[] = [];
  /** Requests that were answered with a redirect to another host, and where to. */
  readonly strayed: { line: string; location: string }[] = [];
  /** The same, within the host. */
  readonly moved: { line: string; location: string }[] = [];
  /** How often, and how long in all, the endpoint asked to wait. */
  readonly limited = { times: 0, waitedMs: 0, gaveUp: false };

  /** Requests, the middle and the slowest of them in milliseconds. */
  timings(): { requests: number; medianMs: number; slowest?: { line: string; ms: number } } {
    const byTime = [...this.replies].sort((one, other) => one.ms - other.ms);
    const last = byTime.at(-1);
    return {
      requests: byTime.length,
      medianMs: Math.round(byTime[byTime.length >> 1]?.ms ?? 0),
      slowest: last && { line: last.line, ms: Math.round(last.ms) },
    };
  }
}
