import { textOf, toBase64Url, utf8, type Bytes } from './bytes.ts';
import { sealed, unsealed } from './sealing.ts';

/** Length of the secret that all keys of one visit come from, in bytes. */
export const secretLength = 32;

/** A record as it lies on the device: nothing in it can be read or guessed without the secret. */
export interface SealedRecord {
  /** Which secret it belongs to. */
  mark: string;
  collection: string;
  id: string;
  data: Bytes;
}

/** The keys of one secret: one encrypts, one hashes what is looked up by, and a mark tells which secret they belong to. */
export class Keys {
  readonly mark: string;
  readonly #subtle: SubtleCrypto;
  readonly #content: CryptoKey;
  readonly #names: CryptoKey;

  private constructor(subtle: SubtleCrypto, mark: string, content: CryptoKey, names: CryptoKey) {
    this.#subtle = subtle;
    this.mark = mark;
    this.#content = content;
    this.#names = names;
  }

  /** Derives them (HKDF, RFC 5869): each for one purpose, none telling of the others. */
  static async of(subtle: SubtleCrypto, secret: Bytes): Promise<Keys> {
    const root = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits']);
    const forPurpose = (purpose: string): HkdfParams => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(purpose) });
    const [content, names, mark] = await Promise.all([
      subtle.deriveKey(forPurpose('content'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
      subtle.deriveKey(forPurpose('names'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
      subtle.deriveBits(forPurpose('mark'), root, 128),
    ]);
    return new Keys(subtle, toBase64Url(new Uint8Array(mark)), content, names);
  }

  async collectionId(collection: string): Promise<string> {
    return this.#hash(['collection', collection]);
  }

  async recordId(collection: string, name: string): Promise<string> {
    return this.#hash(['record', collection, name]);
  }

  async seal(collection: string, name: string, value: unknown): Promise<SealedRecord> {
    const [collectionId, id] = await Promise.all([this.collectionId(collection), this.recordId(collection, name)]);
    const content = utf8(JSON.stringify({ name, value }));
    return { mark: this.mark, collection: collectionId, id, data: await sealed(this.#subtle, this.#content, content, boundTo(collectionId, id)) };
  }

  /** Opens a record. Throws where it was changed, or moved under another name. */
  async unseal({ collection, id, data }: SealedRecord): Promise<{ name: string; value: unknown }> {
    return JSON.parse(textOf(await unsealed(this.#subtle, this.#content, data, boundTo(collection, id)))) as { name: string; value: unknown };
  }

  async #hash(parts: readonly string[]): Promise<string> {
    return toBase64Url(new Uint8Array(await this.#subtle.sign('HMAC', this.#names, utf8(JSON.stringify(parts)))));
  }
}

/** The hashes stand for collection and name, so a record put in another's place does not open. */
const boundTo = (collection: string, id: string): Bytes => utf8(`${collection} ${id}`);
