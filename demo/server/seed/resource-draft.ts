import type { ResourceKind } from '../../../src/protocol/resource-facets.ts';
import { type SeedRegion, type SeedTown, seedRegions } from './words/regions.ts';
import type { ResourceText, ResourceWords } from './words/resource-words.ts';
import { resourcesArabic } from './words/resources-ar.ts';
import { resourcesEnglish } from './words/resources-en.ts';
import { resourcesSpanish } from './words/resources-es.ts';
import { type SeedLanguage, seedLanguages } from './words/theme.ts';

/** One resource to be written: what it says, in which language, and where. */
export interface ResourceDraft {
  kind: ResourceKind;
  language: SeedLanguage;
  words: ResourceWords;
  text: ResourceText;
  region: SeedRegion;
  town: SeedTown;
  slug: string;
  /** Counts all resources. */
  at: number;
}

const wordsIn: Record<SeedLanguage, ResourceWords> = { en: resourcesEnglish, es: resourcesSpanish, ar: resourcesArabic };
const textsOf = {
  service: 'services', helpline: 'helplines', guide: 'guides', offer: 'offers', request: 'requests', event: 'events', story: 'stories',
} as const satisfies Record<ResourceKind, keyof ResourceWords>;

/** How many of each kind there are, in English, Spanish and Arabic: 400. */
const counts: Record<ResourceKind, Record<SeedLanguage, number>> = {
  service: { en: 72, es: 30, ar: 18 },
  helpline: { en: 33, es: 14, ar: 9 },
  guide: { en: 14, es: 6, ar: 4 },
  offer: { en: 45, es: 19, ar: 11 },
  request: { en: 30, es: 12, ar: 8 },
  event: { en: 33, es: 14, ar: 8 },
  story: { en: 12, es: 5, ar: 3 },
};

/** All resources to be written, in a fixed order. */
export function resourceDrafts(): ResourceDraft[] {
  const drafts: ResourceDraft[] = [];
  for (const kind of Object.keys(counts) as ResourceKind[]) {
    for (const language of seedLanguages) {
      const words = wordsIn[language];
      const texts = words[textsOf[kind]];
      const regions = seedRegions.filter(region => region.language === language || region.also === language);
      const sites = kind === 'helpline'
        ? regions.flatMap(region => region.towns.slice(0, 1).map(town => ({ region, town })))
        : regions.flatMap(region => region.towns.map(town => ({ region, town })));
      for (let at = 0; at < counts[kind][language]; at += 1) {
        // each text goes on to another place every round, so that no two rows are the same
        const text = texts[at % texts.length];
        const site = sites[((at % texts.length) + Math.floor(at / texts.length)) % sites.length];
        if (text && site) drafts.push({ kind, language, words, text, ...site, slug: `${kind === 'helpline' ? site.region.slug : site.town.slug}-${text.slug}`, at: drafts.length });
      }
    }
  }
  return drafts;
}
