import { CalendarDate, ClockTime, Id, InstantOrDate, LanguageTag, Text, WebAddress } from '../../../../src/protocol/facts.ts';
import type { NamedSchemas } from './named-schema.ts';

/** What all else is made of. */
export const facts: NamedSchemas = {
  Text: { schema: Text, says: 'Plain words: never HTML, never empty, without spaces around them.' },
  Id: { schema: Id, says: 'An identifier: opaque, and compared byte by byte.', examples: ['riverton-quiet-hour'] },
  CalendarDate: { schema: CalendarDate, says: 'A day without a zone, YYYY-MM-DD.', examples: ['2026-03-08'] },
  ClockTime: { schema: ClockTime, says: 'A time on the wall, HH:MM.', examples: ['18:30'] },
  InstantOrDate: { schema: InstantOrDate, says: 'An instant in UTC (ISO 8601 with Z), or a bare date where the source knows no more.', examples: ['2026-03-08T17:00:00Z', '2026-03-08'] },
  LanguageTag: { schema: LanguageTag, says: 'A language, as a BCP 47 tag.', examples: ['en', 'es', 'zh-Hant'] },
  WebAddress: { schema: WebAddress, says: 'A web address: http and https only.', examples: ['https://example.org/groups'] },
};
