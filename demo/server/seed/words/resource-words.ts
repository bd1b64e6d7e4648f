import type { Term } from '../../../../src/protocol/terms.ts';

/** What a resource says. `{town}` and `{region}` are filled in. */
export interface ResourceText {
  slug: string;
  title: string;
  summary: string;
  body: string;
  topics: readonly Term<'topics'>[];
  audiences?: readonly Term<'audiences'>[];
  plain?: string;
  contentNotes?: readonly string[];
  byline?: string;
  /** What there is a number of: beds, coats. */
  unit?: string;
  /** An event of several weeks, which one may also follow from home. */
  isCourse?: true;
  minimumAge?: number;
  maximumAge?: number;
}

/** What resources say, in one language. Guides and stories stand there once each; of the rest, every town may have its own. */
export interface ResourceWords {
  services: readonly ResourceText[];
  helplines: readonly ResourceText[];
  guides: readonly ResourceText[];
  offers: readonly ResourceText[];
  requests: readonly ResourceText[];
  events: readonly ResourceText[];
  stories: readonly ResourceText[];
  /** What to bring. */
  documents: readonly string[];
  alerts: readonly string[];
  eligibility: readonly string[];
  costs: readonly string[];
  /** Projects and campaigns that events are part of. */
  projects: readonly string[];
  hoursNotes: readonly string[];
  openingNotes: readonly string[];
  capacityNotes: readonly string[];
  placeNotes: readonly string[];
  /** Labels of ways to get in touch. `{word}` is a text line's keyword. */
  press: string;
  textTo: string;
  chat: string;
  join: string;
  write: string;
  form: string;
  walkIn: string;
  /** Keywords of text lines. */
  keywords: readonly string[];
  readMore: string;
}
