import { terms } from '../../../../src/protocol/terms.ts';
import { languageInWords, plainLine, plainWords, termInWords } from '../plain-words.ts';
import type { IdOf } from './ids.ts';
import type { Attribute, Language, Url } from './shape.ts';
import { uriOf } from './addresses.ts';

/** Terms of a facet as links to a taxonomy. A source's own word is a term of no taxonomy. */
export function termAttributes(facet: keyof typeof terms, values: readonly string[], idOf: IdOf, owner: string): Attribute[] {
  return values.flatMap(value => {
    const name = termInWords(value);
    if (name === '') return [];
    const known = (terms[facet] as readonly string[]).includes(value);
    return [{
      id: idOf(owner, 'attribute', facet, value),
      link_type: facet,
      link_entity: 'service',
      taxonomy_term: { id: idOf('term', facet, value), ...(known && { code: value, taxonomy: `Peer support ${facet}` }), name, description: name },
    }];
  });
}

/** A fact that HSDS has no field for, with a label that says what it is. */
export function labelled(label: string, value: string | number | undefined, idOf: IdOf, owner: string, entity = 'service'): Attribute[] {
  const words = plainWords(value === undefined ? undefined : String(value));
  return words === undefined ? [] : [{ id: idOf(owner, 'attribute', label), link_entity: entity, label, value: words }];
}

/** Languages by name and by the code of their language alone, for readers that know no regions. */
export function languagesOf(tags: readonly string[], idOf: IdOf, owner: string): Language[] {
  return tags.map(tag => ({ id: idOf(owner, 'language', tag), name: languageInWords(tag), code: tag.split('-')[0]?.toLowerCase() }));
}

/** Links, each once. */
export function urlsOf(links: readonly { url?: string; label?: string }[], idOf: IdOf, owner: string): Url[] {
  const urls = new Map<string, Url>();
  for (const { url, label } of links) {
    const address = uriOf(url);
    if (address !== undefined && !urls.has(address)) urls.set(address, { id: idOf(owner, 'url', address), label: plainLine(label), url: address });
  }
  return [...urls.values()];
}

/** A list, or nothing where it is empty: nobody said that there is none. */
export const unlessEmpty = <Item>(list: Item[]): Item[] | undefined => (list.length === 0 ? undefined : list);
