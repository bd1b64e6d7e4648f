import { fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';
import { secretLength } from './keys.ts';
import { placeName } from './names.ts';
import type { Surroundings } from './surroundings.ts';

type Around = Pick<Surroundings, 'session' | 'now'>;

/** The secret this tab had, and whether its page was alive within the lease. */
export interface VisitKey {
  secret: Bytes;
  alive: boolean;
}

/** Puts the secret where a reload finds it, alive as of now. Tells whether that was possible. */
export function saveVisitKey({ session, now }: Around, secret: Bytes): boolean {
  try {
    session?.setItem(placeName, `${toBase64Url(secret)} ${String(now())}`);
    return session !== undefined;
  } catch {
    return false;
  }
}

/** Reads the secret of this tab, and whether it may still be used: "reopen closed tab" brings it back after hours. */
export function readVisitKey({ session, now }: Around, leaseMs: number): VisitKey | undefined {
  try {
    const [text = '', at] = session?.getItem(placeName)?.split(' ') ?? [];
    const secret = fromBase64Url(text);
    if (secret.length !== secretLength) return undefined;
    // a clock set back is no lease either
    return { secret, alive: Math.abs(now() - Number(at)) <= leaseMs };
  } catch {
    return undefined;
  }
}
