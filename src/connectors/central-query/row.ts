import type { Group } from '../../protocol/group.ts';
import { readInstant } from '../meeting-guide/dates.ts';
import { minutesOfDay } from '../reading/minutes.ts';
import type { CodeIndex } from '../reading/codes.ts';
import { plainId, type Ids } from '../reading/ids.ts';
import { readLanguages } from '../reading/languages.ts';
import { joinedNotes, joiningOf, none, orNothing } from '../reading/gather.ts';
import { withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import type { ScheduleReader } from '../reading/schedule.ts';
import { readOnline } from '../meeting-guide/online.ts';

/** What the rows of one feed share. */
export interface RowContext {
  ids: Ids;
  schedules: ScheduleReader;
  codes: CodeIndex;
}

/** Reads one row of a central-query list: online groups only, some without day or time. */
export function readCentralQueryRow(row: Row, { ids, schedules, codes: index }: RowContext): Group {
  if (row.facts.archived === true) row.refuse('archived', 'is archived');
  const name = row.text('name') ?? row.refuse('name', 'has no name');
  const schedule = schedules.read(row);
  const { languages, access, elsewhere, ...facets } = index.sort(row.words('types'));
  const groupName = typeof row.raw('group') === 'string' ? row.text('group') : undefined;
  return {
    name,
    description: joinedNotes(row.prose('notes'), row.prose('group_notes') ?? row.prose('groupNotes')),
    ...facets,
    languages: readLanguages(row, 'languages', languages),
    attendance: elsewhere.includes('temporarily-closed') && row.raw('conference_url') === undefined ? 'suspended' : 'online',
    schedule,
    online: readOnline(row),
    joining: joiningOf(access),
    contact: orNothing({ name: groupName, email: row.email('email'), phone: row.text('phone') }),
    links: withoutRepeats([row.link('website'), row.link('url')]).map(url => ({ url })),
    updatedAt: readInstant(row, 'updatedAt', plainDate(row.raw('updatedAt'))),
    feedback: orNothing({ url: row.link('feedback_url'), email: row.email('feedback_emails') }),
    concerns: none,
    series: plainId(row.raw('groupID') ?? row.raw('group_id') ?? groupName),
    // last of all: a row that is read again must not take a second id
    id: ids.take(row.raw('slug') ?? row.raw('_id') ?? row.raw('id'), name, schedule[0]?.rrule?.slice(-2), schedule[0]?.time),
  };
}

/** Extended JSON wraps its dates: `{"$date": …}`. */
function plainDate(value: unknown): unknown {
  const date = typeof value === 'object' && value && '$date' in value ? value.$date : value;
  const long = typeof date === 'object' && date && '$numberLong' in date && typeof date.$numberLong === 'string' ? Number(date.$numberLong) : date;
  return typeof long === 'number' && Math.abs(long) < 8e15 ? new Date(long).toISOString() : long;
}

/** Minutes; zero says nothing. */
export function readLength(row: Row): number | undefined {
  const minutes = Number(row.mark('duration'));
  if (minutes === 0) return undefined;
  return row.kept(minutes >= 1 && minutes <= 7 * minutesOfDay ? Math.round(minutes) : undefined, 'duration', 'a length');
}
