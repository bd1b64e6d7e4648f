import { randomBytes, utf8, type Bytes } from './bytes.ts';
import { DeviceError } from './failure.ts';
import { sealed, unsealed } from './sealing.ts';

/** A secret as it is kept on the device: wrapped by a key the browser never gives out, or by what a passphrase makes. */
export type Wrapping =
  | { how: 'device'; key: CryptoKey; wrapped: Bytes }
  | { how: 'passphrase'; salt: Bytes; rounds: number; wrapped: Bytes };

/** Rounds of PBKDF2 with SHA-256, as OWASP's password storage guidance asks for. */
const roundsNow = 600_000;

/** Wraps a secret under a new key that can be used here but not read. */
export async function wrappedForDevice(subtle: SubtleCrypto, secret: Bytes, mark: string): Promise<Wrapping> {
  const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { how: 'device', key, wrapped: await sealed(subtle, key, secret, utf8(mark)) };
}

/** Wraps a secret under a passphrase. */
export async function wrappedByPassphrase(subtle: SubtleCrypto, secret: Bytes, mark: string, passphrase: string): Promise<Wrapping> {
  if (passphrase === '') throw new DeviceError('empty-passphrase');
  const salt = randomBytes(16);
  const key = await keyFrom(subtle, passphrase, salt, roundsNow);
  return { how: 'passphrase', salt, rounds: roundsNow, wrapped: await sealed(subtle, key, secret, utf8(mark)) };
}

/** The wrapped secret; nothing where the passphrase is not the one it was wrapped by. */
export async function unwrapped(subtle: SubtleCrypto, wrapping: Wrapping, mark: string, passphrase = ''): Promise<Bytes | undefined> {
  const key = wrapping.how === 'device' ? wrapping.key : await keyFrom(subtle, passphrase, wrapping.salt, wrapping.rounds);
  // the tag of AES-GCM is the only proof: no hash of the passphrase lies about to be tried against
  return unsealed(subtle, key, wrapping.wrapped, utf8(mark)).catch(() => undefined);
}

async function keyFrom(subtle: SubtleCrypto, passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  // one and the same word may come in two spellings from two keyboards
  const typed = await subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
