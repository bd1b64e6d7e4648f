import type { Group } from '../../protocol/group.ts';
import { readInstant } from '../reading/dates.ts';
import type { CodeIndex } from '../reading/codes.ts';
import { plainId, type Ids } from '../reading/ids.ts';
import { readLanguages } from '../reading/languages.ts';
import { joinedNotes, none, orNothing } from '../reading/gather.ts';
import { withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import type { ScheduleReader } from '../reading/schedule.ts';
import { readOnline } from '../meeting-guide/row.ts';

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
  const codes = index.sort(row.words('types'));
  const groupName = typeof row.raw('group') === 'string' ? row.text('group') : undefined;
  return {
    id: ids.take(row.raw('slug') ?? row.raw('_id') ?? row.raw('id'), name, schedule[0]?.rrule?.slice(-2), schedule[0]?.time),
    name,
    description: joinedNotes(row.prose('notes'), row.prose('group_notes') ?? row.prose('groupNotes')),
    topics: codes.topics,
    audiences: codes.audiences,
    formats: codes.formats,
    accessibility: codes.accessibility,
    languages: readLanguages(row, 'languages', codes.languages),
    attendance: codes.elsewhere.includes('temporarily-closed') && row.raw('conference_url') === undefined ? 'suspended' : 'online',
    schedule,
    online: readOnline(row),
    joining: orNothing({ access: codes.access }),
    contact: orNothing({ name: groupName, email: row.email('email'), phone: row.text('phone') }),
    links: withoutRepeats([row.link('website'), row.link('url')]).map(url => ({ url })),
    updatedAt: readInstant(row, 'updatedAt'),
    feedback: orNothing({ url: row.link('feedback_url'), email: row.email('feedback_emails') }),
    concerns: none,
    series: plainId(row.raw('groupID') ?? row.raw('group_id') ?? groupName),
  };
}
