export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request that a widget made: what the privacy receipt shows a visitor. */
export interface ReceiptLine {
  at: number;
  method: Method;
  /** Address without query: what was asked may be personal, where it went is not. */
  url: string;
}

const longestReceipt = 200;
const lines: ReceiptLine[] = [];

/** Writes a request down before it is made. */
export function noteRequest(url: string, method: Method): void {
  const end = url.search(/[?#]/);
  lines.push({ at: Date.now(), method, url: end < 0 ? url : url.slice(0, end) });
  if (lines.length > longestReceipt) lines.shift();
}

/** Every request the widgets on this page made since it opened, oldest first (the last 200). */
export const receipt = (): readonly ReceiptLine[] => lines;

/** Lets go of them, as when the visitor leaves in haste. */
export function forgetRequests(): void {
  lines.length = 0;
}
