/** What went wrong, in kinds that a widget can put into words for a visitor. */
export type FailureKind =
  | 'offline' // the device has no network
  | 'unreachable' // no answer: wrong address, server down, or refused by CORS (a browser does not tell which)
  | 'timeout'
  | 'denied' // 401, 403
  | 'not-found' // 404, 410
  | 'busy' // 429, 503
  | 'server' // any other status that is not a success
  | 'too-large'
  | 'empty'
  | 'malformed'; // an answer that is not what was asked for, or a question that the server does not take (400, 409, 413, 415, 422)

/** The only error that leaves this folder. Its message is for the embedder's console, never for the visitor. */
export class ClientError extends Error {
  override readonly name = 'ClientError';

  constructor(
    readonly kind: FailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The kind of whatever was thrown: what is no failure of network or list is taken for an answer that cannot be read. */
export const failureKindOf = (error: unknown): FailureKind => (error instanceof ClientError ? error.kind : 'malformed');

const passing: ReadonlySet<FailureKind> = new Set<FailureKind>(['offline', 'unreachable', 'timeout', 'busy', 'server']);

/** Whether a kept copy may stand in: the list is still there, only the way to it is not. */
export const isPassing = (kind: FailureKind): boolean => passing.has(kind);
