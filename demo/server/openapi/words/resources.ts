import { Channel } from '../../../../src/protocol/channel.ts';
import { CrisisLine, FullService } from '../../../../src/protocol/crisis.ts';
import { Resource } from '../../../../src/protocol/resource.ts';
import type { NamedSchemas } from './named-schema.ts';

/** Resources, ways to reach them, and the endpoint itself. */
export const resources: NamedSchemas = {
  Service: {
    schema: FullService,
    says: 'What this endpoint is and offers. A page shows only what is offered.',
    fields: {
      contract: 'Version of this contract.',
      offers: 'What can be asked here; `search` where the endpoint itself searches.',
      retention: 'How long words are kept, as ISO 8601 durations.',
      timeZone: 'The IANA zone that the endpoint means where nobody says one.',
      now: 'The endpoint’s clock.',
      crisis: 'Lines of help in a crisis, as this organisation lists them.',
    },
  },
  CrisisLine: { schema: CrisisLine, says: 'One line of help in a crisis.', fields: { area: 'Where it answers, in words.' } },
  Resource: {
    schema: Resource,
    says: 'Anything that helps: a service, helpline, guide, offer, request, event or story. What a kind does not have is absent.',
    fields: {
      body: 'Plain text: never HTML. A blank line parts paragraphs.',
      language: 'Language of the texts.',
      languages: 'Languages spoken there.',
      documents: 'What to bring. Absent: nobody said. An empty list: nothing is needed.',
      contentNotes: 'What a reader may want to know before opening it, in the author’s own words.',
      alert: 'Shown before all else: “Closed this week”.',
      status: '`met`: a request that found its answer. Absent: nobody said.',
      confirmedAt: 'When a visitor last said that it is still true.',
      concerns: 'What visitors say is wrong, by part.',
      plain: 'The same in plain words.',
      expiresAt: 'From then on it is not shown: offers and requests.',
      area: 'Where about, never an address: offers and requests.',
      quantity: 'How many there are. Absent where an offer does not run out.',
      schedule: 'When an event takes place.',
      project: 'The project or campaign that an event is part of.',
      byline: 'Who told a story, as they want to be called.',
      group: 'The group that a story opens onto.',
    },
  },
  Channel: {
    schema: Channel,
    says: 'One way to reach somebody.',
    fields: {
      display: 'Shown as written.',
      dial: 'What is dialled or written to. Apart from `display`, so that a short code is never made into a longer number.',
      body: 'The keyword of a text line.',
      free: 'Absent: nobody said. So with the next three.',
      showsOnBill: 'Whether a call can be seen on a phone bill.',
      mayCallPolice: 'Whether police may be sent.',
    },
  },
};
