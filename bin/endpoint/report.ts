import type { Finding, Outcome } from './finding.ts';
import { quoted } from './quoted.ts';
import type { EndpointReview } from './review.ts';

const marks: Record<Outcome, string> = { right: '✓', wrong: '✗', unsure: '!', skipped: '–' };

/** The review as lines for a terminal: part by part, what is wrong with where, what came, and how to mend it. */
export function reportLines({ endpoint, levels, summary, findings, timings }: EndpointReview): string[] {
  const parts = byPart(findings);
  const offered = Object.entries(levels).map(([name, level]) => `${name} at level ${String(level)}`).join(', ');
  return [
    endpoint,
    ...(offered ? [`Tested: ${offered}.`] : []),
    ...[...parts].flatMap(([part, found]) => ['', part, ...found.flatMap(findingLines)]),
    '',
    `${String(summary.right)} right, ${String(summary.wrong)} wrong, ${String(summary.unsure)} to look at${summary.skipped > 0 ? `, ${String(summary.skipped)} not checked` : ''}`,
    `${String(timings.requests)} requests, ${String(timings.medianMs)} ms in the middle${timings.slowest ? `, the slowest ${String(timings.slowest.ms)} ms (${quoted(timings.slowest.line, 60)})` : ''}.`,
  ];
}

function byPart(findings: readonly Finding[]): Map<string, Finding[]> {
  const parts = new Map<string, Finding[]>();
  for (const finding of findings) parts.set(finding.part, [...(parts.get(finding.part) ?? []), finding]);
  return parts;
}

function findingLines({ id, outcome, says, where, came, mend, see }: Finding): string[] {
  const line = `  ${marks[outcome]} ${says}`;
  if (outcome === 'right') return [line];
  if (outcome === 'skipped') return [`${line}: ${came ?? ''}`];
  return [`${line} [${id}]`, `      where  ${where ?? ''}`, `      came   ${came ?? ''}`, `      mend   ${mend ?? ''} (contract: ${see ?? ''})`];
}
