import { joined, randomBytes, type Bytes } from './bytes.ts';

/** Length of the initialisation vector in bytes: 96 bits, as AES-GCM wants it (NIST SP 800-38D). */
const ivLength = 12;

/** Encrypts with AES-GCM under a fresh random vector, which goes in front. `bound` is not stored: opening asks for the same. */
export async function sealed(subtle: SubtleCrypto, key: CryptoKey, content: Bytes, bound: Bytes): Promise<Bytes> {
  const iv = randomBytes(ivLength);
  return joined(iv, new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, content)));
}

/** Opens what was sealed. Throws an `OperationError` where key, content or what is bound to it is another. */
export async function unsealed(subtle: SubtleCrypto, key: CryptoKey, data: Bytes, bound: Bytes): Promise<Bytes> {
  const iv = data.slice(0, ivLength);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, data.slice(ivLength)));
}
