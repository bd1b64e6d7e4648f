import { quoted } from '../endpoint/quoted.ts';
import type { Gravity, Remark } from './remark.ts';
import type { HelplineReview } from './review.ts';

const longestList = 20;
const formats = { list: 'a list of crisis lines', endpoint: 'the index.json of an endpoint', page: 'a page with a <crisis-slot>' };

/** The review as lines for a terminal: what is wrong, what to look at, what people will wonder about. */
export function reportLines({ source, format, on, lines, ways, summary, remarks }: HelplineReview, all: boolean): string[] {
  const section = (title: string, gravity: Gravity): string[] => {
    const found = remarks.filter(remark => remark.gravity === gravity).map(remarkLine);
    const rest = found.length - longestList;
    if (found.length === 0) return [];
    return ['', title, ...(all || rest <= 0 ? found : [...found.slice(0, longestList), `  … and ${String(rest)} more (--all shows them)`])];
  };
  return [
    source,
    `Format: ${formats[format]}`,
    `${counted(lines, 'line')}, ${counted(ways, 'way')} to reach somebody, judged on ${on}.`,
    ...section(`${String(summary.wrong)} wrong:`, 'wrong'),
    ...section(`${String(summary.unsure)} to look at:`, 'unsure'),
    ...section('What people will wonder about:', 'unsaid'),
    ...(summary.wrong + summary.unsure === 0 ? ['', 'Nothing is wrong.'] : []),
  ];
}

function remarkLine({ line, title, way, fileRow, says, rule }: Remark): string {
  const where = [`line ${String(line)}${fileRow === undefined ? '' : ` (row ${String(fileRow)})`}`, title && `“${quoted(title, 60)}”`, way && quoted(way, 60)].filter(Boolean).join(', ');
  return `  ${where}: ${quoted(says, 300)} [${rule}]`;
}

const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
