/** `wrong` fails the check; `unsure` is for somebody to look at; `unsaid` is what people will wonder about. */
export type Gravity = 'wrong' | 'unsure' | 'unsaid';

/** What one rule says of a line, or of one way to reach it. */
export interface Verdict {
  rule: string;
  gravity: Gravity;
  /** What is the matter and what to do, in words for whoever keeps the list. */
  says: string;
}

/** A verdict, and where it belongs. */
export interface Remark extends Verdict {
  /** Place in the list, from 1. */
  line: number;
  title?: string;
  /** `voice 555-0120`; absent where the whole line is meant. */
  way?: string;
  /** Row in the file, for the markup of a page. */
  fileRow?: number;
}
