import { CrisisLine } from '../../src/protocol/crisis.ts';
import { parseRow } from '../../src/protocol/rows.ts';
import { notesOf, type Entry, type Way } from './entry.ts';
import { readEntries, type Format } from './read-entries.ts';
import type { Gravity, Remark, Verdict } from './remark.ts';
import { judgeLine } from './rules/line-rules.ts';
import { judgeNumber, judgeTextLine } from './rules/number-rules.ts';
import { Seen } from './rules/twice.ts';
import { judgeAddress, judgeLanguages, judgeNotes } from './rules/way-rules.ts';

/** What a look at crisis lines brought to light. */
export interface HelplineReview {
  source: string;
  format: Format;
  /** The day from which ages are told. */
  on: string;
  lines: number;
  ways: number;
  summary: Record<Gravity, number>;
  remarks: Remark[];
}

const wayRules = [judgeNumber, judgeTextLine, judgeAddress, judgeLanguages, judgeNotes];

/** Judges the crisis lines in a text. Throws where it holds none. */
export function reviewHelplines(source: string, text: string, on: Date): HelplineReview {
  const { format, entries } = readEntries(text);
  const seen = new Seen();
  let ways = 0;
  const remarks = entries.flatMap((entry, at) => {
    const read = readLine(entry, at + 1);
    ways += read.line?.channels.length ?? 0;
    return [...read.remarks, ...(read.line ? remarksOn(read.line, entry, at + 1, on, seen) : [])];
  });
  const count = (gravity: Gravity): number => remarks.filter(remark => remark.gravity === gravity).length;
  return { source, format, on: on.toISOString().slice(0, 10), lines: entries.length, ways, summary: { wrong: count('wrong'), unsure: count('unsure'), unsaid: count('unsaid') }, remarks };
}

/** The line in the contract's form; a fact that is not goes, and is wrong. */
function readLine({ raw, fileRow }: Entry, line: number): { line?: CrisisLine; remarks: Remark[] } {
  const { value, rejected, dropped } = parseRow(CrisisLine, raw, line, ['title', 'channels']);
  const { title } = (raw ?? {}) as { title?: unknown };
  const remarks = [...(rejected ? [rejected] : []), ...dropped].map(({ field, why }): Remark => ({
    rule: 'shape', gravity: 'wrong', says: field === undefined ? why : `${field}: ${why}`, line, title: typeof title === 'string' ? title : undefined, fileRow,
  }));
  return { line: value, remarks };
}

function remarksOn(line: CrisisLine, entry: Entry, at: number, on: Date, seen: Seen): Remark[] {
  const where = { line: at, title: line.title, fileRow: entry.fileRow };
  const ofLine: Verdict[] = [...judgeLine(line, on), ...seen.judge(line, at)];
  const ofWays = line.channels.flatMap((channel, index) => {
    const way: Way = { line, channel, said: entry.said ?? notesOf(channel), markup: entry.markup?.[index] };
    return wayRules.flatMap(judge => judge(way)).map((verdict): Remark => ({ ...verdict, ...where, way: `${channel.type} ${channel.display}` }));
  });
  return [...ofLine.map((verdict): Remark => ({ ...verdict, ...where })), ...ofWays];
}
