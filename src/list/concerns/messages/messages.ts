import type { ConcernOutcome, ConcernPart } from '../../../protocol/concern.ts';

/** The words of "this is wrong" and "still true". */
export interface ConcernMessages {
  wrong: string;
  which: string;
  parts: Record<ConcernPart, string>;
  chooseOne: string;
  tellMore: string;
  whoReads: string;
  send: string;
  close: string;
  /** The words could not be taken. */
  locked: string;
  notTaken: string;
  stillTrue: string;
  /** Laying a row on the table of a room that is open in a chat of the page. */
  table: { lay: string; laid: string; failed: string };
  /** Between two parts. */
  comma: string;
  /** What became of a concern; `parts` names what is said to be wrong. */
  waiting: (parts: string) => string;
  keepOpen: string;
  sent: (parts: string) => string;
  refused: (parts: string) => string;
  saidTrue: string;
  trueWaiting: string;
  trueRefused: string;
  why: { denied: string; 'not-found': string; other: string };
  retry: string;
  discard: string;
  ask: string;
  asking: string;
  askFailed: string;
  open: string;
  outcomes: Record<ConcernOutcome, string>;
}
