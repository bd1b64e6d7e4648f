import { StoreError } from '../store.ts';

type Reason = [kind: StoreError['kind'], why: string];

const away: Reason = ['unreachable', 'cannot be reached: see that it runs and that this machine may connect to it'];
const refused: Reason = ['unreachable', 'does not let this program in: see its user, password, database and rights'];
const busy: Reason = ['unreachable', 'has no connection left: raise its max_connections, or run fewer processes'];

/** SQLSTATE codes, and codes of Node's sockets, that an operator can mend. See https://www.postgresql.org/docs/current/errcodes-appendix.html */
const reasons: [codes: RegExp, reason: Reason][] = [
  [/^(08...|57P0[1235]|25P03|E[A-Z_]+)$/, away],
  [/^(28...|3D000|42501)$/, refused],
  [/^53300$/, busy],
  [/^25006$/, ['unreachable', 'may only be read: it is a standby, or set to read only']],
  [/^53100$/, ['full', 'could not grow: its disk is full. Nothing of this change was kept']],
  [/^(XX00[12])$/, ['broken', 'reports damaged data: put a backup in its place']],
];

/** What `pg` says, without a code, of a connection that ended, never came, or does not answer. */
const lostConnection = /connection (is closed|terminated|ended)|connection error|timeout|not queryable|Client was closed/i;

/** Turns an error of `pg` into a `StoreError` where the operator can mend it; anything else stays as it is. */
export function storeErrorOf(error: unknown, name: string): unknown {
  if (error instanceof StoreError) return error;
  const reason = reasonOf(error);
  return reason ? new StoreError(reason[0], `${name} ${reason[1]}.`, { cause: error }) : error;
}

function reasonOf(error: unknown): Reason | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return reasons.find(([codes]) => codes.test(code))?.[1];
  return lostConnection.test(error.message) ? away : undefined;
}
