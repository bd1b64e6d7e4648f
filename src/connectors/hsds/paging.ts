import type { ResourceFeedEnd } from '../resources/resource-connector.ts';

/** No directory has so many pages; an address that goes on and on must end. */
const mostPages = 1_000;
/** What a list was asked with and its rows are not. */
const listParameters = ['page', 'per_page', 'perPage', 'size', 'number', 'limit', 'offset', 'search', 'text', 'query', 'full', 'minimal', 'modified_after', 'format', 'taxonomy_id', 'taxonomy_term_id', 'organization_id', 'full_service', 'postcode', 'proximity'];
const listPath = /\/(?:services?|service_at_locations?)\/?$/;

type Page = Readonly<Record<string, unknown>>;

/** Address of the page after this one, from what the page says of itself, where it says so without contradiction. */
export function pageAfter(page: Page, rows: number, address: string | undefined): Pick<ResourceFeedEnd, 'next' | 'isGap'> {
  const number = wholeNumber(page.page_number ?? page.number);
  const url = webUrl(address);
  if (!url || number === undefined) return {};
  const asked = url.searchParams.has('page') ? wholeNumber(Number(url.searchParams.get('page'))) : undefined;
  const isFirst = (page.first_page ?? page.first) === true;
  // servers of the older kind count from 0, and some of those are asked from 1
  const isBehind = asked === number + 1 && page.page_number === undefined;
  const isAsked = asked === undefined || asked === number || (isBehind && (!isFirst || asked === 1));
  const current = asked ?? number;
  if (!isAsked || (isFirst && current > 1) || !goesOn(page, number, rows) || current >= mostPages) return {};
  url.searchParams.set('page', String(current + 1));
  return rows === 0 || (isBehind && isFirst) ? { next: url.href, isGap: true } : { next: url.href };
}

/** Whether more is announced. Counts and marks may disagree: rows are only asked for in vain where a count of pages says that there are some. */
function goesOn(page: Page, number: number, rows: number): boolean {
  const isLast = page.last_page ?? page.last;
  const pages = wholeNumber(page.total_pages ?? page.totalPages);
  const reached = page.page_number === undefined ? number + 1 : number;
  const saysMore = pages !== undefined && pages > reached;
  if (rows === 0 || isLast === true) return saysMore;
  if (isLast === false) return true;
  const total = wholeNumber(page.total_items ?? page.totalElements);
  return saysMore || (pages === undefined && total !== undefined && total > reached * rows);
}

/** Tells where the whole of a row is: behind the list's own address, with whatever else the list is asked with, such as a key. */
export function detailAddresses(address: string | undefined): (id: string | undefined) => string | undefined {
  const list = webUrl(address);
  return id => {
    if (id === undefined || !list || !listPath.test(list.pathname)) return undefined;
    const url = new URL(list);
    for (const parameter of listParameters) url.searchParams.delete(parameter);
    url.hash = '';
    url.pathname = `${list.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
    return url.href;
  };
}

function webUrl(address: string | undefined): URL | undefined {
  try {
    const url = new URL(address ?? '');
    return url.protocol.startsWith('http') ? url : undefined;
  } catch {
    return undefined;
  }
}

const wholeNumber = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined);
