import * as v from 'valibot';
import { LanguageTag, Text, listOf } from '../../../src/protocol/facts.ts';
import { Meeting } from '../../../src/protocol/meeting.ts';
import { Duration } from './duration.ts';

/** A room that the organisation opens. Its id stays for good: the log hangs on it. */
const ChatRoom = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'an id is small letters, digits and -')),
  /** `circle`: a room with a time. */
  kind: v.optional(v.picklist(['room', 'circle']), 'room'),
  name: Text,
  description: v.optional(Text),
  /** What those who come in agree to; left out, the organisation's own. */
  agreements: listOf(Text),
  languages: listOf(LanguageTag),
  schedule: listOf(Meeting),
  /** How long words are kept; left out, as `retention.rooms` says. */
  retention: v.optional(Duration),
});

/** Conversation: offered where there is a room. */
export const ChatConfig = v.strictObject({
  rooms: v.optional(v.pipe(v.array(ChatRoom), v.check(rooms => new Set(rooms.map(({ id }) => id)).size === rooms.length, 'holds one id twice')), []),
});
