import { CodeIndex, type SortedCodes } from '../reading/codes.ts';
import type { Row } from '../reading/row.ts';

/** Format keys as a server begins with: for answers that come without their list of formats. */
const keyCodes = new CodeIndex({
  topics: 'Ag secular',
  audiences: 'B newcomers, GL lgbtq, M men, NC adults, W women, YP young-people',
  formats: 'AB question-and-answer, BK book-study, BT basic-text, CL candlelight, CP concept-study, D discussion, IP pamphlet-study, IW it-works, JT just-for-today, LC living-clean, ME meditation, OE open-ended, QA question-and-answer, RF rotating, Rr round-robin, SD speaker-discussion, SG step-guide, So speaker, St step-study, Ti timed-sharing, To topic, Tr tradition-study, TW tradition-study',
  accessibility: 'CS child-friendly, CW child-friendly, NS smoke-free, SL sign-language, WC wheelchair',
  languages: 'ENG en, ES, FIN fi, PER fa',
  access: 'O open, C closed, RA referral',
  elsewhere: 'VM virtual, TC temporarily-closed, HY hybrid',
});

/** The formats of a row, sorted into facets by their keys alone. */
export const formatsByKey = (row: Row): SortedCodes => keyCodes.sort(row.words('formats'));
