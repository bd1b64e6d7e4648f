import type { ReportOutcome, ReportReason } from '../../../../../protocol/report.ts';

/** The words of a report, in one language. */
export interface ReportMessages {
  about: string;
  choose: string;
  /** Names a message for the one who ticks it: its number, who and when. */
  message: (who: string, time: string) => string;
  why: string;
  reasons: Readonly<Record<ReportReason, string>>;
  text: string;
  send: string;
  sending: string;
  none: string;
  sent: string;
  receipt: string;
  notKept: string;
  failed: string;
  yours: string;
  open: (time: string) => string;
  closed: (time: string) => string;
  outcomes: Readonly<Record<ReportOutcome, string>>;
  unknown: string;
}
