import type { Problem } from '../../protocol/problem.ts';
import { ClientError } from '../errors.ts';
import { kindOf } from '../http.ts';

/** The endpoint answered with a problem: what it said, in its own plain words, and how long it wants to be left alone. */
export class RefusedError extends ClientError {
  constructor(
    readonly problem: Problem,
    readonly retryAfterMs?: number,
  ) {
    super(kindOf(problem.status), `the endpoint answered ${String(problem.status)}: ${problem.title}`);
  }

  /** What may be shown to whoever asked. */
  get words(): string {
    const { title, detail } = this.problem;
    return detail === undefined ? title : `${title} ${detail}`;
  }
}
