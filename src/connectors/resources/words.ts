import { terms } from '../../protocol/terms.ts';
import { CodeIndex, slugOf, type CodeTable } from '../reading/codes.ts';

/** A facet of a resource whose values are terms. */
type ResourceFacet = 'topics' | 'audiences' | 'accessibility';

const facets: readonly ResourceFacet[] = ['topics', 'audiences', 'accessibility'];

/** Words of the usual taxonomies that mean one of our terms. */
const synonyms: CodeTable = {
  topics: 'substance-abuse addiction, substance-use addiction, substance-misuse addiction, substance-use-disorder addiction, drug-abuse drugs, drug-misuse drugs, drug drugs, alcoholism alcohol, alcohol-abuse alcohol, alcohol-misuse alcohol, domestic-violence domestic-abuse, intimate-partner-violence domestic-abuse, family-violence domestic-abuse, help-escape-violence domestic-abuse, sexual-assault sexual-violence, sexual-abuse sexual-violence, rape sexual-violence, bereaved bereavement, eating-disorder eating, eating-disorders eating, suicide-prevention suicide, suicidal-thoughts suicide, mental-illness mental-health, mental-wellbeing mental-health, emotional-wellbeing mental-health, caregiving caring, alzheimers dementia, learning-disability disability, learning-disabilities disability, disabilities disability, physical-disability disability, ptsd trauma, post-traumatic-stress trauma, isolation loneliness, social-isolation loneliness, self-injury self-harm, postnatal-depression depression, miscarriage pregnancy-loss, stillbirth pregnancy-loss, baby-loss pregnancy-loss, autism-spectrum autism, adhd neurodiversity, neurodivergence neurodiversity, bipolar-disorder bipolar, long-term-conditions chronic-illness, problem-gambling gambling',
  audiences: 'lgbt lgbtq, lgbtq+ lgbtq, lgbtqia lgbtq, lgbtqia+ lgbtq, lgbt+ lgbtq, seniors older-people, elderly older-people, older-adults older-people, youth young-people, teens young-people, teenagers young-people, young-adults young-people, veteran veterans, military veterans, armed-forces veterans, immigrants newcomers, migrants newcomers, refugee refugees, asylum-seekers refugees, caregivers carers, caregiver carers, carer carers, unpaid-carers carers, trans transgender, native-american indigenous, first-nations indigenous, bipoc people-of-color, family families, parent parents, adult adults, child children, student students, survivor survivors',
  accessibility: 'wheelchair-accessible wheelchair, wheelchair-access wheelchair, step-free-access step-free, induction-loop hearing-loop, hearing-induction-loop hearing-loop, disabled-toilet accessible-toilet, accessible-toilets accessible-toilet, bsl sign-language, asl sign-language, british-sign-language sign-language, american-sign-language sign-language, car-parking parking, creche childcare',
};
const canonical: CodeTable = Object.fromEntries(facets.map(facet => [facet, terms[facet].join(', ')]));
/** Words behind a subject that add nothing to it. */
const filler = /-(?:support|services?|help|issues?|care|counsell?ing|groups?|treatment|programs?|programmes?|problems?|advice)$/;

let index: CodeIndex | undefined;

/** Sorts words of any taxonomy into facets; those without a known meaning stay, in their own words, where `own` says. */
export function sortWords(words: readonly string[], own: ResourceFacet = 'topics'): Record<ResourceFacet, string[]> {
  index ??= new CodeIndex(canonical, synonyms);
  const sorted: Record<ResourceFacet, string[]> = { topics: [], audiences: [], accessibility: [] };
  for (const word of words) {
    const unknown = '\0';
    const exact = index.sort([word], own, () => unknown);
    const found = isKnown(exact, unknown) ? exact : index.sort([slugOf(word).replace(filler, '')], own, () => word);
    for (const facet of facets) sorted[facet].push(...found[facet].filter(term => !sorted[facet].includes(term)));
  }
  return sorted;
}

const isKnown = (sorted: Record<ResourceFacet, string[]>, unknown: string): boolean => facets.some(facet => sorted[facet].some(term => term !== unknown));

const signs: readonly (readonly [sign: RegExp, term: (typeof terms)['accessibility'][number]])[] = [
  [/\bwheel-?chair/i, 'wheelchair'], [/\b(?:step-free|level access|ramp(?:ed)?\b)/i, 'step-free'], [/\b(?:accessible|disabled) (?:toilet|bathroom|restroom|wc)/i, 'accessible-toilet'],
  [/\b(?:hearing|induction) loop/i, 'hearing-loop'], [/\b(?:sign language|bsl|asl)\b/i, 'sign-language'], [/\bparking\b/i, 'parking'], [/\b(?:child ?care|cr[eè]che)\b/i, 'childcare'], [/\binterpret(?:er|ing|ation)/i, 'interpreter'], [/\bcaption/i, 'captions'],
];
const denying = /\b(?:no|not|without|unfortunately|sorry|limited|lacks?|un(?:able|available)|in-?accessible|cannot|can't|isn't|aren't|nearest)\b/i;

/** Terms that sentences about a place speak of; a sentence that denies anything is believed to deny all of it. */
export function accessibilityIn(text: string): string[] {
  const sentences = text.split(/[.;\n!]+/).filter(sentence => !denying.test(sentence));
  return signs.flatMap(([sign, term]) => (sentences.some(sentence => sign.test(sentence)) ? term : []));
}
