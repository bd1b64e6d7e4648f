import * as v from 'valibot';

/** Characters that may stand in an address (RFC 3986). */
const unsafe = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})/gi;

const Email = v.pipe(v.string(), v.maxLength(320), v.email());

/** A web address as strict readers take it: every other character as its percent code. Undefined where it is none. */
export function uriOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(address);
  if (!/^https?:$/.test(protocol)) return undefined;
  // behind the first # there is no other
  const rest = `${pathname}${search}`.replaceAll('#', '%23').replace(unsafe, encoded);
  return `${origin}${rest}${hash === '' ? '' : `#${hash.slice(1).replaceAll('#', '%23').replace(unsafe, encoded)}`}`;
}

const encoded = (character: string): string => (character === '%' ? '%25' : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** An e-mail address as strict readers take it; undefined where it is none. */
export function emailOf(address: string | undefined): string | undefined {
  const bare = address?.trim().replace(/^mailto:/i, '');
  return v.is(Email, bare) ? bare : undefined;
}
