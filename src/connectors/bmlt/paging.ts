/** No server has so many pages; an address that goes on and on must end. */
const mostPages = 1_000;

/** Address of the page after this one; undefined where the answer was whole, or the last page. */
export function nextPage(address: string | undefined, rows: number): string | undefined {
  const url = searchAddress(address);
  const size = Number(url?.searchParams.get('page_size'));
  // more rows than asked for: the server does not page
  if (!url || !(size > 0) || rows !== size) return undefined;
  const page = Number(url.searchParams.get('page_num') ?? 1) || 1;
  url.searchParams.set('page_num', String(page + 1));
  return page < mostPages ? url.href : undefined;
}

/** The same address without its language: a server without formats in that language sends none at all. */
export function withoutLanguage(address: string | undefined): string | undefined {
  const url = searchAddress(address);
  if (!url?.searchParams.has('lang_enum')) return undefined;
  url.searchParams.delete('lang_enum');
  return url.href;
}

function searchAddress(address: string | undefined): URL | undefined {
  try {
    const url = new URL(address ?? '');
    return url.searchParams.get('switcher') === 'GetSearchResults' ? url : undefined;
  } catch {
    return undefined;
  }
}
