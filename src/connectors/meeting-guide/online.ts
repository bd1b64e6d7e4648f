import type { Group } from '../../protocol/group.ts';
import { joinedNotes, orNothing } from '../reading/gather.ts';
import type { Row } from '../reading/row.ts';

/** How to join from afar, from the `conference_` fields. */
export function readOnline(row: Row): Group['online'] {
  return orNothing({
    url: row.link('conference_url'),
    phone: row.text('conference_phone'),
    notes: joinedNotes(row.prose('conference_url_notes'), row.prose('conference_phone_notes')),
  });
}
