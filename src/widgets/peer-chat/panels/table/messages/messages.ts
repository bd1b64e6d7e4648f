/** The words of choosing what to lay on the table, in one language. */
export interface TableMessages {
  /** What it is for. */
  about: string;
  search: string;
  /** What happens to what is typed. */
  promise: string;
  look: string;
  looking: string;
  found: (count: number) => string;
  none: string;
  failed: string;
  /** Opens the field for it. */
  haveLink: string;
  link: string;
  linkHint: string;
  useLink: string;
  notALink: string;
  gone: string;
  lay: string;
  /** The endpoint has neither groups nor resources. */
  nothing: string;
}
