import type { Card } from '../../../../client/chat/card.ts';

/** What a link or an id names: one thing, or one of each kind where an id stands alone. Nothing where it leads elsewhere. */
export function cardsNamed(written: string, { endpoint, page }: { endpoint: string; page: string }): readonly Card[] {
  const text = written.trim();
  if (text === '') return [];
  const url = addressOf(text);
  if (!url) return /\s|:\/\//.test(text) ? [] : [{ kind: 'group', id: text }, { kind: 'resource', id: text }];
  const card = atEndpoint(url, endpoint) ?? onPage(url, new URL(page));
  return card ? [card] : [];
}

function addressOf(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** `{endpoint}/groups/{id}`. */
function atEndpoint({ origin, pathname }: URL, endpoint: string): Card | undefined {
  const address = origin + pathname;
  if (!address.startsWith(`${endpoint}/`)) return undefined;
  const [, noun, id] = /^\/(groups|resources)\/([^/]+)\/?$/.exec(address.slice(endpoint.length)) ?? [];
  const read = id === undefined ? undefined : decoded(id);
  return read === undefined ? undefined : { kind: noun === 'groups' ? 'group' : 'resource', id: read };
}

/** A list that keeps its state in the page's address calls what is open `groups.group` or `resources.resource`, under a name of its own. Lists of other sites have other rows. */
function onPage(url: URL, page: URL): Card | undefined {
  if (url.origin !== page.origin) return undefined;
  for (const [name, id] of url.searchParams) {
    const [, kind] = /\.(group|resource)$/.exec(name) ?? [];
    if (kind !== undefined && id !== '') return { kind: kind === 'group' ? 'group' : 'resource', id };
  }
  return undefined;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
