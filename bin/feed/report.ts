import type { Finding } from '../../src/protocol/rows.ts';
import type { FeedReview, MissingFacts } from './review.ts';

const longestList = 20;

const missed: Record<keyof MissingFacts, string> = {
  timeZone: 'have no time zone: shown without “now”, unless the page names one',
  end: 'meetings have no end: taken to last an hour',
  coordinates: 'have no coordinates: not found by “near me”',
  address: 'have no address',
  onlineLink: 'meet online, but have no link and no phone number',
  schedule: 'have no day or time: shown as by appointment',
};

/** The review as lines for a terminal: what is shown, what is not, and what visitors will miss. */
export function reportLines({ source, format, rows, shown, rejected, dropped, droppedByField, missing }: FeedReview, all: boolean): string[] {
  const facts = (Object.keys(missed) as (keyof MissingFacts)[]).filter(fact => missing[fact] > 0).map(fact => `  ${counted(missing[fact])} ${missed[fact]}`);
  const fields = Object.entries(droppedByField).sort(([, a], [, b]) => b - a).map(([field, times]) => `  ${counted(times)} × ${field} could not be read`);
  return [
    source,
    `Format: ${format}`,
    `${counted(shown)} of ${counted(rows)} rows are shown.`,
    ...section(`${counted(rejected.length)} set aside:`, rejected.map(findingLine), all),
    ...section('Facts visitors will miss:', [...facts, ...fields], true),
    ...section('Facts left out of rows that are shown:', dropped.map(findingLine), all),
  ];
}

function section(title: string, lines: readonly string[], all: boolean): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - longestList;
  return ['', title, ...(all || rest <= 0 ? lines : [...lines.slice(0, longestList), `  … and ${counted(rest)} more (--all shows them)`])];
}

const findingLine = ({ row, field, why }: Finding): string => `  row ${String(row)}${field === undefined ? '' : `, ${field}`}: ${why}`;

const counted = (count: number): string => count.toLocaleString('en');
