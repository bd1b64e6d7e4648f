import type { CodeTable } from '../reading/codes.ts';

/** Words that spreadsheets write in place of type codes. */
export const wordTable: CodeTable = {
  audiences: 'newcomer newcomers, beginners newcomers, seniors older-people',
  accessibility: 'american-sign-language sign-language, babysitting-available childcare, wheelchair-access wheelchair, wheelchair-accessible-bathroom accessible-toilet',
  languages: 'spanish es, english en, french fr, portuguese pt, polish pl',
  elsewhere: 'location-temporarily-closed temporarily-closed',
};
