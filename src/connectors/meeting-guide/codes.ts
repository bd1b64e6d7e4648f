import type { CodeTable } from '../reading/codes.ts';

/** Type codes of the Meeting Guide format and of central-query. */
export const typeTable: CodeTable = {
  topics: 'A secular, DD dual-diagnosis, AL family-of-people-in-recovery, AL-AN family-of-people-in-recovery',
  audiences: 'BE newcomers, BI bisexual, G gay, L lesbian, LO-I isolated, LGBTQ, M men, N indigenous, NDG indigenous, NB non-binary, P professionals, POC people-of-color, SEN older-people, T transgender, W women, Y young-people',
  formats: '11 eleventh-step, 12x12 twelve-and-twelve, ABSI as-bill-sees-it, B big-book, BRK breakfast, CAN candlelight, D discussion, DB digital-basket, DR daily-reflections, GR grapevine, H birthday, LIT literature, LS living-sober, MED meditation, OUT outdoor, POA proof-of-attendance, SP speaker, SPD speaker-discussion, ST step-study, TR tradition-study, XT cross-talk',
  accessibility: 'ASL sign-language, QSL sign-language, RSL sign-language, BA childcare, BV-I blind-friendly, CF child-friendly, D-HOH deaf-friendly, FF fragrance-free, SM smoking-permitted, X wheelchair, XB accessible-toilet',
  languages: 'AF, AM, AR, BG, DA, DE, EL, EN, FA, FI, FR, HE, HI, HR, HU, IS, JA, KA, LT, ML, MT, NE, NL, NO, SK, SL, SV, TH, TL, UK, ITA it, KOR ko, POL pl, POR pt, PUN pa, RUS ru, S es, TUR tr',
  access: 'O open, C closed',
  elsewhere: 'ONL online, TC temporarily-closed',
};
