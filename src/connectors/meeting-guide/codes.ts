import type { CodeTable } from '../reading/codes.ts';

const tags = (codes: string): Record<string, string> => Object.fromEntries(codes.split(' ').map(code => [code, code.toLowerCase()]));

/** Type codes of the Meeting Guide format and of central-query, and the words that spreadsheets write in their place. */
export const typeTable: CodeTable = {
  topics: { A: 'secular', DD: 'dual-diagnosis', AL: 'family-of-people-in-recovery', 'AL-AN': 'family-of-people-in-recovery' },
  audiences: {
    BE: 'newcomers', newcomer: 'newcomers', beginners: 'newcomers', BI: 'bisexual', G: 'gay', L: 'lesbian', 'LO-I': 'isolated', LGBTQ: 'lgbtq', M: 'men', N: 'indigenous', NDG: 'indigenous',
    NB: 'non-binary', P: 'professionals', POC: 'people-of-color', SEN: 'older-people', seniors: 'older-people', T: 'transgender', W: 'women', Y: 'young-people',
  },
  formats: {
    11: 'eleventh-step', '12x12': 'twelve-and-twelve', ABSI: 'as-bill-sees-it', B: 'big-book', BRK: 'breakfast', CAN: 'candlelight', D: 'discussion', DB: 'digital-basket',
    DR: 'daily-reflections', GR: 'grapevine', H: 'birthday', LIT: 'literature', LS: 'living-sober', MED: 'meditation', OUT: 'outdoor', POA: 'proof-of-attendance',
    SP: 'speaker', SPD: 'speaker-discussion', ST: 'step-study', TR: 'tradition-study', XT: 'cross-talk',
  },
  accessibility: {
    ASL: 'sign-language', 'american-sign-language': 'sign-language', QSL: 'sign-language', RSL: 'sign-language', BA: 'childcare', 'babysitting-available': 'childcare', 'BV-I': 'blind-friendly', CF: 'child-friendly', 'D-HOH': 'deaf-friendly',
    FF: 'fragrance-free', SM: 'smoking-permitted', X: 'wheelchair', 'wheelchair-access': 'wheelchair', XB: 'accessible-toilet', 'wheelchair-accessible-bathroom': 'accessible-toilet',
  },
  languages: {
    ...tags('AF AM AR BG DA DE EL EN FA FI FR HE HI HR HU IS JA KA LT ML MT NE NL NO SK SL SV TH TL UK'),
    ITA: 'it', KOR: 'ko', POL: 'pl', POR: 'pt', PUN: 'pa', RUS: 'ru', S: 'es', TUR: 'tr', spanish: 'es', english: 'en', french: 'fr', portuguese: 'pt', polish: 'pl',
  },
  access: { O: 'open', C: 'closed' },
  elsewhere: { ONL: 'online', TC: 'temporarily-closed', 'location-temporarily-closed': 'temporarily-closed' },
};
