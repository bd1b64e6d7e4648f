import { terms, type TermFacet } from '../../protocol/terms.ts';
import type { Group } from '../../protocol/group.ts';
import type { Meeting } from '../../protocol/meeting.ts';
import { readMeetingGuideRow, type RowContext } from '../meeting-guide/row.ts';
import { readInstant } from '../meeting-guide/dates.ts';
import { none } from '../reading/gather.ts';
import type { Row } from '../reading/row.ts';
import type { ScheduleReader } from '../reading/schedule.ts';

const facets = Object.keys(terms) as TermFacet[];

/** Reads one row of a spreadsheet: the fields of Meeting Guide, and those of our own contract. */
export function readSheetRow(row: Row, schedules: ScheduleReader, context: RowContext): Group {
  const group = readMeetingGuideRow(row, row.raw('date') === undefined ? schedules.read(row) : readDated(row, schedules), context);
  for (const facet of facets) addTerms(group, context.codes.sort(row.words(facet), facet));
  group.cost = readCost(row);
  group.whatToExpect = row.prose('what_to_expect');
  const joining = row.text('joining');
  const access = joining === undefined ? undefined : /^(open|closed|referral)\b/i.exec(joining)?.[1]?.toLowerCase();
  if (joining !== undefined) group.joining = access === undefined ? { ...group.joining, notes: joining } : { access: access as 'open' };
  return group;
}

/** A date in place of a weekday: the group meets once. */
function readDated(row: Row, schedules: ScheduleReader): Meeting[] {
  const startDate = row.needs(readInstant(row, 'date')?.slice(0, 10), 'date', 'a date (YYYY-MM-DD)');
  const start = schedules.start(row);
  if (start !== undefined) return [{ ...schedules.meeting(row, start), startDate }];
  row.drop('date', 'a date without a time: shown as by appointment');
  return none;
}

function addTerms(group: Group, sorted: Record<TermFacet, string[]>): void {
  for (const facet of facets) if (sorted[facet].length > 0) group[facet] = [...new Set([...group[facet], ...sorted[facet]])];
}

function readCost(row: Row): Group['cost'] {
  const words = row.text('cost') ?? (row.yes('free') || /^(?:sí|si|free|gratis)$/i.test(row.mark('free')) ? 'free' : undefined);
  if (words === undefined) return undefined;
  if (/^(?:free|gratis|gratuito|none|no|0(?:[.,]0+)?)$/i.test(words)) return { free: true };
  return { free: /^free\b/i.test(words) ? true : /\d/.test(words) ? false : undefined, notes: words };
}
