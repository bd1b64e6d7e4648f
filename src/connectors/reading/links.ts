const longestAddress = 4_000;
const web = /^https?:\/\/[^\s<>"]+$/i;
const bareHost = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#][^\s<>"]*)?$/i;
const email = /^[^\s@<>?&"']+@[^\s@<>?&"']+\.[^\s@<>?&"']+$/;

/** A web address of a feed, cleaned: http and https only, so that no script can ride in. Bare hosts get https. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > longestAddress) return undefined;
  const written = value.trim().replaceAll('&amp;', '&').replaceAll(' ', '%20');
  const address = bareHost.test(written) ? `https://${written}` : written;
  if (!web.test(address)) return undefined;
  try {
    return new URL(address).protocol.startsWith('http') ? address : undefined;
  } catch {
    return undefined;
  }
}

/** An e-mail address, checked loosely: one @, a dot, nothing that could add to a `mailto:`. */
export function emailAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 320) return undefined;
  const address = value.trim().replace(/^mailto:/i, '');
  return email.test(address) ? address : undefined;
}
