/** The language and direction that hold at a place in the page. */
export interface Language {
  /** BCP 47 tag. */
  tag: string;
  dir: 'ltr' | 'rtl';
}

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|ps|sd|ug|ur|yi)\b/i;

/** Climbs from an element through slots and shadow roots to the page's root. */
export function* ancestors(from: Element): Generator<Element> {
  for (let at: Node | null = from; at; ) {
    if (at instanceof Element) {
      yield at;
      at = at.assignedSlot ?? at.parentNode;
    } else at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
}

/** Reads the nearest `lang` and `dir`; a language without `dir` decides the direction itself. */
export function languageAt(place: Element): Language {
  let tag: string | undefined;
  let dir: string | undefined;
  for (const element of ancestors(place)) {
    tag ??= element.getAttribute('lang') ?? undefined;
    dir ??= /^(ltr|rtl)$/i.exec(element.getAttribute('dir') ?? '')?.[0].toLowerCase();
    if (tag !== undefined && dir !== undefined) break;
  }
  tag = canonical(tag) ?? 'en';
  return { tag, dir: dir === 'rtl' || (dir === undefined && rightToLeft.test(tag)) ? 'rtl' : 'ltr' };
}

/** The primary subtag: `es` of `es-MX`. */
export const primary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

function canonical(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined; // not a language tag: the page's mistake must not break the widget
  }
}
