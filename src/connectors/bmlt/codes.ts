import { CodeIndex, type CodeTable } from '../reading/codes.ts';

/** Formats by their world id, the same on every server, and by the English names of those that have none. */
const worldTable: CodeTable = {
  topics: 'agnostic secular',
  audiences: 'BEG newcomers, beginners newcomers, GL lgbtq, gay-lesbian-transgender lgbtq, M men, W women, Y young-people, no-children adults',
  formats: 'BT basic-text, CAN candlelight, CPT concept-study, DISC discussion, IP pamphlet-study, IW it-works, JFT just-for-today, LC living-clean, LIT literature, MED meditation, QA question-and-answer, SPK speaker, STEP step-study, SWG step-guide, TOP topic, TRAD tradition-study, VAR rotating, round-robin, open-ended, timer timed-sharing, book-study',
  accessibility: 'ASL sign-language, CW child-friendly, children-under-supervision child-friendly, no-smoking smoke-free, NS smoke-free, WCHR wheelchair, wheelchair-accessible wheelchair',
  access: 'OPEN, CLOSED, RA referral',
  elsewhere: 'VM virtual, virtual-meeting virtual, TC temporarily-closed, facility-temporarily-closed temporarily-closed, HYBR hybrid, HY hybrid',
};

export const worldCodes = new CodeIndex(worldTable);
