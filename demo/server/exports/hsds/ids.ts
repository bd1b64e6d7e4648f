import { createHash } from 'node:crypto';

/** RFC 9562 gives this namespace for addresses. */
const addressNamespace = '6ba7b8119dad11d180b400c04fd430c8';

/** Gives the UUID of a thing by what it is called: the same one each time. */
export type IdOf = (...path: readonly (string | number)[]) => string;

/**
 * UUIDs of version 5 (RFC 9562), as HSDS wants them: made from the endpoint's address and the thing's own path, so that they stay
 * the same through restarts and imports, and differ from those of any other endpoint.
 */
export function idsOf(endpoint: string): IdOf {
  const namespace = Buffer.from(named(Buffer.from(addressNamespace, 'hex'), endpoint).replaceAll('-', ''), 'hex');
  // as JSON, so that no two paths read the same
  return (...path) => named(namespace, JSON.stringify(path));
}

function named(namespace: Buffer, name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
