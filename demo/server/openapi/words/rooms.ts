import { Arrival, Author, NewPerson, Person, PersonChange } from '../../../../src/protocol/person.ts';
import { EventKey, NewRoomEvent, RoomEvent, RoomEvents } from '../../../../src/protocol/room-event.ts';
import { NewAppeal, NewReport, ReportState } from '../../../../src/protocol/report.ts';
import { Block, PairInvitation, ReadMark, Room } from '../../../../src/protocol/room.ts';
import { PersonCopy } from '../../operations/people.ts';
import { StaffAction, StaffReport } from '../../operations/reports.ts';
import type { NamedSchemas } from './named-schema.ts';

/** People and rooms. */
export const rooms: NamedSchemas = {
  NewPerson: { schema: NewPerson, says: 'Who comes in. Everything may be left out.', fields: { experiences: 'In their own words, for matching only.' }, examples: [{ name: 'Sam', languages: ['en'] }] },
  PersonChange: { schema: PersonChange, says: 'What changes of a person.', examples: [{ pronouns: 'they', name: null }] },
  Person: { schema: Person, says: 'What a person is told of themselves.' },
  Author: { schema: Author, says: 'A person as others in a room see them.', fields: { name: 'Absent: they gave none, or have gone for good.', words: 'Said beside the name: “facilitator”.' } },
  Arrival: { schema: Arrival, says: 'Somebody who has come in.', fields: { token: 'Told this once; only its hash is kept.' } },
  PersonCopy: { schema: PersonCopy, says: 'Everything that is kept of a person.', fields: { events: 'What they wrote and did, wherever it was.', blocks: 'Whom they have blocked.' } },
  Block: { schema: Block, says: 'Whom somebody would rather not see.' },
  Room: {
    schema: Room, says: 'A room as it is told before and after joining.',
    fields: { people: 'How many are in it; never who.', retention: 'How long words are kept.', last: 'Number of the newest event: for members.', read: 'How far the asker has read: for members.' },
  },
  PairInvitation: { schema: PairInvitation, says: 'A code that two people hold.', examples: [{ invite: 'q7Xw2-Lm90_aBcDe' }] },
  ReadMark: { schema: ReadMark, says: 'How far somebody has read.' },
  EventKey: { schema: EventKey, says: 'Made by the client, the same on every retry of one event.', examples: ['3f0c1a52-7d4e-4b0a-9a55'] },
  NewRoomEvent: { schema: NewRoomEvent, says: 'What a person can put into a room.', examples: [{ kind: 'message', body: 'It was a long day.', welcome: 'silence' }] },
  RoomEvent: { schema: RoomEvent, says: 'One event of a room’s log, in its place. Kinds that a reader does not know keep theirs.' },
  RoomEvents: { schema: RoomEvents, says: 'A page of a log.', fields: { epoch: 'Names the log’s life. Where it differs from before, everything is read again.', last: 'Number of the newest event of the room.' } },
  NewReport: { schema: NewReport, says: 'Messages that their reporter picked, and why.', examples: [{ room: 'evening', seqs: [12, 13], reason: 'unkind' }] },
  NewAppeal: { schema: NewAppeal, says: 'Why a notice of the staff was wrong.', fields: { notice: 'Its number in the asker’s inbox.' }, examples: [{ notice: 2, text: 'I quoted a song.' }] },
  ReportState: { schema: ReportState, says: 'What came of a report.', fields: { note: 'A few words of the staff to the reporter.' } },
  StaffReport: { schema: StaffReport, says: 'A report as the staff sees it: never by whom.', fields: { words: 'What was said when it was reported, and a little around it.' } },
  StaffAction: { schema: StaffAction, says: 'What the staff does.', examples: [{ kind: 'hide', room: 'evening', seqs: [12], reason: 'It names somebody who is not here.' }] },
};
