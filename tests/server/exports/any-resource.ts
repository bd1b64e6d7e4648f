import fc from 'fast-check';
import * as v from 'valibot';
import { channelTypes, type Channel } from '../../../src/protocol/channel.ts';
import type { Hours } from '../../../src/protocol/hours.ts';
import { Resource } from '../../../src/protocol/resource.ts';
import { resourceKinds } from '../../../src/protocol/resource-facets.ts';
import { anyContact, anyMeeting, anyPlace, facts } from './any-group.ts';

/** A resource with what the contract asks for and whatever a test cares about. */
export const resourceWith = (given: Partial<v.InferInput<typeof Resource>> = {}): Resource => v.parse(Resource, { id: 'r1', kind: 'service', title: 'Warm line', ...given });

const { optional, words, web, date, some, links, instant, languages } = facts;
const yesOrNo = optional(fc.boolean());

const anyHours: fc.Arbitrary<Hours> = fc.record({
  timeZone: optional(fc.constantFrom('Europe/Amsterdam', 'America/St_Johns', 'No/Where')),
  openings: fc.array(fc.tuple(anyMeeting, fc.record({ validFrom: optional(date), validTo: optional(date), notes: optional(words) })).map(([meeting, more]) => ({ ...meeting, ...more })), { maxLength: 3 }),
  closedOn: some(date),
  notes: optional(words),
});

const anyChannel: fc.Arbitrary<Channel> = fc.record({
  type: fc.constantFrom(...channelTypes),
  display: fc.oneof(words, fc.constantFrom('988', '+44 20 7946 0000 ext. 12', 'Text HOPE to 55555', 'help@example.org')),
  dial: optional(fc.oneof(words, fc.constantFrom('988', '+442079460000', 'help@example.org'))),
  body: optional(words), url: optional(web), hours: optional(anyHours), languages, free: yesOrNo, anonymous: yesOrNo, showsOnBill: yesOrNo, mayCallPolice: yesOrNo,
});

const count = optional(fc.integer({ min: 0, max: 200 }));

export const anyResource: fc.Arbitrary<Resource> = fc.record({
  id: words, kind: fc.constantFrom(...resourceKinds), title: words, summary: optional(words), body: optional(words), topics: some(words), audiences: some(words), organization: optional(anyContact),
  channels: fc.array(anyChannel, { maxLength: 4 }), places: fc.array(anyPlace, { maxLength: 2 }), hours: optional(anyHours),
  cost: optional(fc.record({ free: yesOrNo, notes: optional(words) })),
  eligibility: optional(fc.record({ notes: optional(words), minimumAge: count, maximumAge: count })),
  documents: optional(some(words)), languages, accessibility: some(words), contentNotes: some(words), alert: optional(words),
  status: optional(fc.constantFrom('active', 'paused', 'closed', 'met')),
  capacity: optional(fc.record({ available: count, maximum: count, unit: optional(words), notes: optional(words) })),
  checkedAt: optional(instant), updatedAt: optional(instant), expiresAt: optional(instant), area: optional(words),
  plain: optional(fc.record({ title: optional(words), body: optional(words) })),
  source: optional(fc.record({ name: optional(words), url: optional(web) })), links,
}).filter(resource => v.is(Resource, resource)).map(resource => v.parse(Resource, resource));
