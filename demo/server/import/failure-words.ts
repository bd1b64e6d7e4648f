import { ClientError } from '../../../src/client/errors.ts';
import { FeedError } from '../../../src/connectors/feed-error.ts';
import { StoreError } from '../store/store.ts';
import { importFormats, isAddress, type ImportSource } from './source.ts';

/** A reading that is not taken, because rows would be lost to it. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

const filesAre: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'this server may not read the file',
  EISDIR: 'this is a folder, not a file',
};

/** What went wrong with a source, in words for the operator. `isOurs`: it is a fault of this program, and no one else can mend it. */
export function wordsOf(error: unknown, { source }: ImportSource): { words: string; isOurs: boolean } {
  if (error instanceof NotTaken || error instanceof FeedError) return { words: `${source}: ${error.message}`, isOurs: false };
  if (error instanceof StoreError) return { words: `${source}: the store could not take it: ${error.message}`, isOurs: false };
  // what a page may be told of CORS means nothing here
  if (error instanceof ClientError && error.kind === 'unreachable') return { words: `${source} gave no answer${causeOf(error)}`, isOurs: false };
  if (error instanceof ClientError) return { words: error.message, isOurs: false };
  const fileIs = filesAre[codeOf(error) ?? ''];
  if (fileIs !== undefined) return { words: `${source}: ${fileIs}${formatHint(source)}`, isOurs: false };
  return { words: `${source}: ${error instanceof Error ? error.message : String(error)}`, isOurs: true };
}

/** `fetch failed` says nothing: the reason lies beneath. */
function causeOf(error: ClientError): string {
  let cause: unknown = error.cause;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  const said = codeOf(cause) ?? (cause instanceof Error ? cause.message : '');
  return said ? ` (${said})` : '';
}

function formatHint(source: string): string {
  const word = /,([\w-]+)$/.exec(source)?.[1];
  return word === undefined || isAddress(source) ? '' : `; if “${word}” was meant as its format: known are ${importFormats.join(', ')}`;
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
