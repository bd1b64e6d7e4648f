import { CodeIndex, type CodeTable } from '../reading/codes.ts';

/** Formats by their world id, the same on every server, and by the English names of those that have none. */
const worldTable: CodeTable = {
  topics: { agnostic: 'secular' },
  audiences: { BEG: 'newcomers', beginners: 'newcomers', GL: 'lgbtq', 'gay-lesbian-transgender': 'lgbtq', M: 'men', W: 'women', Y: 'young-people', 'no-children': 'adults' },
  formats: {
    BT: 'basic-text', CAN: 'candlelight', CPT: 'concept-study', DISC: 'discussion', IP: 'pamphlet-study', IW: 'it-works', JFT: 'just-for-today', LC: 'living-clean', LIT: 'literature',
    MED: 'meditation', QA: 'question-and-answer', SPK: 'speaker', STEP: 'step-study', SWG: 'step-guide', TOP: 'topic', TRAD: 'tradition-study', VAR: 'rotating', 'round-robin': 'round-robin',
    'open-ended': 'open-ended', timer: 'timed-sharing', 'book-study': 'book-study',
  },
  accessibility: { ASL: 'sign-language', CW: 'child-friendly', 'children-under-supervision': 'child-friendly', 'no-smoking': 'smoke-free', NS: 'smoke-free', WCHR: 'wheelchair', 'wheelchair-accessible': 'wheelchair' },
  access: { OPEN: 'open', CLOSED: 'closed', RA: 'referral' },
  elsewhere: { VM: 'virtual', 'virtual-meeting': 'virtual', TC: 'temporarily-closed', 'facility-temporarily-closed': 'temporarily-closed', HYBR: 'hybrid', HY: 'hybrid' },
};

export const worldCodes = new CodeIndex(worldTable);

/** Format keys as a server begins with: for answers that come without their list of formats. */
export const keyCodes = new CodeIndex({
  topics: { Ag: 'secular' },
  audiences: { B: 'newcomers', GL: 'lgbtq', M: 'men', NC: 'adults', W: 'women', YP: 'young-people' },
  formats: {
    AB: 'question-and-answer', BK: 'book-study', BT: 'basic-text', CL: 'candlelight', CP: 'concept-study', D: 'discussion', IP: 'pamphlet-study', IW: 'it-works', JT: 'just-for-today', LC: 'living-clean',
    ME: 'meditation', OE: 'open-ended', QA: 'question-and-answer', RF: 'rotating', Rr: 'round-robin', SD: 'speaker-discussion', SG: 'step-guide', So: 'speaker', St: 'step-study', Ti: 'timed-sharing',
    To: 'topic', Tr: 'tradition-study', TW: 'tradition-study',
  },
  accessibility: { CS: 'child-friendly', CW: 'child-friendly', NS: 'smoke-free', SL: 'sign-language', WC: 'wheelchair' },
  languages: { ENG: 'en', ES: 'es', FIN: 'fi', PER: 'fa' },
  access: { O: 'open', C: 'closed', RA: 'referral' },
  elsewhere: { VM: 'virtual', TC: 'temporarily-closed', HY: 'hybrid' },
});
