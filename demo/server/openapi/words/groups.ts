import { Attendance, Contact, Group, OpenConcern, Online, Place } from '../../../../src/protocol/group.ts';
import type { NamedSchemas } from './named-schema.ts';

/** Groups and their parts. */
export const groups: NamedSchemas = {
  Group: {
    schema: Group,
    says: 'A peer support group: one row of a list, never merged with another. Topics, audiences, formats and accessibility are canonical terms (`grief`, `step-free`) or the source’s own words.',
    fields: {
      topics: 'What brings people together.',
      audiences: 'Whom it is for.',
      formats: 'What happens in a meeting.',
      languages: 'Languages spoken there.',
      attendance: 'Absent where the source does not tell.',
      schedule: 'None: by appointment.',
      joining: '`open`: anyone may come. `closed`: only people who share the experience. `referral`: ask first.',
      accessibility: 'What makes it possible to come.',
      size: 'How many people usually come.',
      room: 'Its chat.',
      checkedAt: 'When somebody last checked that it is right.',
      concerns: 'What visitors say is wrong, by part.',
      feedback: 'Where the source itself wants to hear “this is wrong”.',
      series: 'Rows with the same value are meetings of one group.',
    },
  },
  Place: {
    schema: Place,
    says: 'Where people meet.',
    fields: {
      approximate: 'The point is the middle of a town or region and not a door: no directions are offered.',
      region: 'From general to specific: state, county, town, neighbourhood.',
    },
  },
  Online: { schema: Online, says: 'How to join from afar.', fields: { phone: 'Shown as written, and dialled as written.' } },
  Attendance: { schema: Attendance, says: 'Where people are when they meet.' },
  Contact: { schema: Contact, says: 'Who stands behind something, or how to reach it.' },
  OpenConcern: { schema: OpenConcern, says: 'How many people say that one part of a row is wrong.' },
};
