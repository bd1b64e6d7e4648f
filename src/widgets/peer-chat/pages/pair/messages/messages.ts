/** The words of an invitation, in one language. */
export interface PairMessages {
  about: string;
  make: string;
  makeHint: string;
  have: string;
  code: string;
  codeHint: string;
  wrong: string;
  go: string;
}
