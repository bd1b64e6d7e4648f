/**
 * Canonical terms of a group's facets: what filters share whatever feed a group came from, and what is translated.
 * A term reads as English words joined by hyphens. A feed's own words, where no term fits, are shown as they are.
 */
export const terms = {
  /** What brings people together. */
  topics: [
    'addiction', 'alcohol', 'anxiety', 'autism', 'bereavement', 'bipolar', 'cancer', 'caring', 'chronic-illness', 'chronic-pain', 'dementia', 'depression',
    'disability', 'domestic-abuse', 'drugs', 'dual-diagnosis', 'eating', 'family-of-people-in-recovery', 'gambling', 'gender', 'grief', 'hearing-voices', 'loneliness',
    'mental-health', 'mutual-aid', 'neurodiversity', 'parenting', 'pregnancy-loss', 'recovery', 'relationships', 'secular', 'self-harm', 'sexual-violence',
    'sexuality', 'suicide', 'suicide-loss', 'trauma',
  ],
  /** Whom a group is for. */
  audiences: [
    'adults', 'bisexual', 'carers', 'children', 'families', 'gay', 'health-workers', 'indigenous', 'isolated', 'lesbian', 'lgbtq', 'men', 'newcomers',
    'new-parents', 'non-binary', 'older-people', 'parents', 'people-of-color', 'professionals', 'refugees', 'students', 'survivors', 'transgender', 'veterans',
    'women', 'young-people',
  ],
  /** What happens in a meeting. */
  formats: [
    'as-bill-sees-it', 'basic-text', 'big-book', 'birthday', 'book-study', 'breakfast', 'candlelight', 'concept-study', 'creative', 'cross-talk', 'daily-reflections',
    'digital-basket', 'discussion', 'eleventh-step', 'grapevine', 'it-works', 'just-for-today', 'literature', 'living-clean', 'living-sober', 'meditation', 'online-chat',
    'open-ended', 'open-sharing', 'outdoor', 'pamphlet-study', 'phone', 'proof-of-attendance', 'question-and-answer', 'rotating', 'round-robin', 'speaker',
    'speaker-discussion', 'step-guide', 'step-study', 'timed-sharing', 'topic', 'tradition-study', 'twelve-and-twelve', 'walking', 'workshop',
  ],
  /** What makes it possible to come. A search for several asks for all of them. */
  accessibility: [
    'accessible-toilet', 'blind-friendly', 'captions', 'child-friendly', 'childcare', 'deaf-friendly', 'fragrance-free', 'hearing-loop', 'interpreter', 'parking',
    'public-transport', 'quiet-space', 'sign-language', 'smoke-free', 'smoking-permitted', 'step-free', 'wheelchair',
  ],
} as const;

/** A facet whose values are terms. */
export type TermFacet = keyof typeof terms;

/** A canonical term, of one facet or of any. */
export type Term<Facet extends TermFacet = TermFacet> = (typeof terms)[Facet][number];
