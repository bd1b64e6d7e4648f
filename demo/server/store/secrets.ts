import { createHash, createHmac, randomBytes } from 'node:crypto';

const secretBytes = 32;
const identityBytes = 6;

/** A new random secret or token, 256 bits, safe in URLs and headers. */
export const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/** A new name for a database's life, in letters that an ETag may hold. */
export const newIdentity = (): string => randomBytes(identityBytes).toString('base64url');

/** What a database is given at its first start and keeps. */
export interface Lasting {
  identity: string;
  /** Receipts and key hashes are made with it. */
  secret: string;
}

/** What is kept of a token: enough to know it again. It is random and long, so a plain hash cannot be guessed back. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** What is kept of a sender's key. Keyed, because senders choose their keys and may choose them badly. */
export const keyHash = (secret: string, ...parts: readonly string[]): string => keyed(secret, 'key', parts);

/** What is kept of an invitation to a room of two. */
export const inviteHash = (secret: string, invite: string): string => keyed(secret, 'invite', [invite]);

/** By which the same content is known again, also when it has been edited since. Gone when it is erased. */
export const contentHash = (secret: string, content: unknown): string => keyed(secret, 'content', [JSON.stringify(content)]);

/** The receipt of a concern: computed anew on every retry, so that it need not be kept. */
export const receiptOf = (secret: string, { kind, id, key }: { kind: string; id: string; key: string }): string =>
  keyed(secret, 'receipt', [kind, id, key]);

function keyed(secret: string, purpose: string, parts: readonly string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify([purpose, ...parts])).digest('base64url');
}
