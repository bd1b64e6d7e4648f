import * as v from 'valibot';
import { Resource } from '../../src/protocol/resource.ts';
import { json, pretend, type Answer } from './network.ts';

/** A resource as an endpoint gives it; what is left out is not known. */
export const resource = (facts: v.InferInput<typeof Resource>): Resource => v.parse(Resource, facts);

type Opening = NonNullable<v.InferInput<typeof Resource>['hours']>['openings'];

/** Open on these days from then on, in Riverton: `weekly('MO,TU', ['09:00', 480])`. */
export const weekly = (days: string, ...spans: [time: string, minutes: number][]): NonNullable<Opening> => spans.map(([time, minutes]) => ({ time, minutes, rrule: `FREQ=WEEKLY;BYDAY=${days}` }));

/** Every day of the week. */
export const everyDay = 'MO,TU,WE,TH,FR,SA,SU';

const riverton = 'America/Chicago';

const clinic = { name: 'Riverton Community Clinic', phone: '555-0140', url: 'https://clinic.example/' };

/** A service of which everything is known: open until 7 PM at the moment of the stories. */
export const nurse = resource({
  id: 'nurse', kind: 'service', title: 'Walk-in Nurse', language: 'en',
  summary: 'Come in with anything that worries you. Nobody asks for papers.',
  body: 'You ring, and someone lets you in. You can bring a friend, and you can leave at any time.',
  plain: { title: 'Nurse', body: 'You can see a nurse. You do not need to book. It is free.' },
  topics: ['mental-health'], audiences: ['adults'], organization: clinic,
  channels: [
    { type: 'walk-in', display: 'First door on the left' },
    { type: 'voice', display: '555-0141', dial: '5550141' },
    { type: 'email', display: 'nurse@clinic.example', dial: 'nurse@clinic.example' },
    { type: 'web', display: 'clinic.example/nurse', url: 'https://clinic.example/nurse' },
  ],
  places: [{ name: 'Old School', address: '118 Heron Street', town: 'Riverton', postcode: '55902', latitude: 43.66, longitude: -91.37, approximate: false, region: ['Rivermark', 'Riverton'], notes: 'The lift is behind the stairs.' }],
  hours: { timeZone: riverton, openings: weekly('MO,TU,WE,TH,FR', ['09:00', 180], ['13:00', 360]), closedOn: ['2026-05-25'], notes: 'Last visit half an hour before we close.' },
  cost: { free: true }, documents: [], languages: ['en', 'es'], accessibility: ['step-free', 'hearing-loop'],
  eligibility: { minimumAge: 16, notes: 'Everyone in Riverton' }, capacity: { available: 3, unit: 'chairs' }, status: 'active',
  checkedAt: '2026-05-06', source: { name: 'Riverton 2-1-1', url: 'https://list.example/nurse' }, links: [{ url: 'https://clinic.example/first', label: 'Your first visit' }],
});

/** A line that is there day and night. */
export const nightLine = resource({
  id: 'night-line', kind: 'helpline', title: 'Riverton Night Line', summary: 'A person answers. You can say nothing for a while.', topics: ['loneliness', 'suicide'],
  channels: [
    { type: 'voice', display: '555-0120', dial: '5550120', free: true, showsOnBill: false, mayCallPolice: false, anonymous: true },
    { type: 'text', display: '555-0121', dial: '5550121', body: 'LISTEN', free: true, showsOnBill: false, mayCallPolice: false, anonymous: true },
  ],
  hours: { timeZone: riverton, openings: weekly(everyDay, ['00:00', 1440]) }, cost: { free: true }, languages: ['en', 'es', 'so'], checkedAt: '2026-05-11',
});

export const guide = resource({
  id: 'first-meeting', kind: 'guide', title: 'Your First Meeting', summary: 'What happens, and what does not.',
  body: 'You walk in, and someone says hello. You sit where you like.\n\nWhen it is your turn you can say “pass”.',
  plain: { title: 'The first time in a group', body: 'You come in. You sit down. You can talk or listen.' },
  topics: ['recovery'], checkedAt: '2026-02-20', links: [{ url: 'https://clinic.example/guide', label: 'The guide on paper' }],
});

export const offer = resource({ id: 'coats', kind: 'offer', title: 'Warm Coats', summary: 'All sizes. Take one from the rail.', area: 'Old Town, Riverton', quantity: 12, cost: { free: true }, languages: ['en'], status: 'active', expiresAt: '2026-06-30', updatedAt: '2026-05-10' });

export const request = resource({ id: 'crib', kind: 'request', title: 'A Crib or a Small Bed', summary: 'The baby comes next month. We can fetch it in the evening.', area: 'Mill Lane, Riverton', status: 'active', expiresAt: '2026-06-13', updatedAt: '2026-05-12' });

/** On Tuesdays at six: six days ahead at the moment of the stories. */
export const soup = resource({
  id: 'soup', kind: 'event', title: 'Soup and Talk', summary: 'A pot of soup and a big table.', topics: ['loneliness'], organization: clinic,
  places: [{ name: 'The Hall', address: '10 Heron Street', town: 'Riverton', approximate: false, region: ['Rivermark', 'Riverton'] }],
  schedule: [{ time: '18:00', minutes: 90, timeZone: riverton, rrule: 'FREQ=WEEKLY;BYDAY=TU' }], attendance: 'hybrid', cost: { free: true }, capacity: { available: 8 }, accessibility: ['step-free'], checkedAt: '2026-05-08',
});

export const story = resource({
  id: 'the-bell', kind: 'story', title: 'I Walked Past the Bell Nine Times', summary: 'On the tenth I rang it.', byline: 'J., Tuesday group', contentNotes: ['panic', 'drinking'],
  body: 'I had counted. Nine evenings I walked past.\n\nOn the tenth it rained, and I rang because it was dry in there.', topics: ['anxiety'], group: 'monday-kettle', checkedAt: '2026-04-02',
});

/** One of each kind. */
export const shelf: readonly Resource[] = [nurse, nightLine, guide, offer, request, soup, story];

/** A folder of JSON files as the endpoint: two files, and no server. */
export function resourceFolder(name: string, resources: readonly unknown[]): string {
  const endpoint = pretend(`${name}/index.json`, json({ contract: 1, name: clinic.name, locales: ['en'], offers: { resources: { search: false } }, agreements: [] }));
  pretend(`${name}/resources.json`, json(resources));
  return endpoint.replace('/index.json', '');
}

/** What a server does with what visitors say of its rows. */
export interface Hearing {
  concerns?: Answer;
  stillTrue?: Answer;
  outcome?: Answer;
}

/** A server that searches: it has these rows, whatever is asked, and takes what is said of the first. */
export function resourceServer(name: string, resources: readonly Resource[], { concerns = json({ receipt: 'r1' }), stillTrue = () => new Response(null, { status: 204 }), outcome = json({ state: 'open', at: '2026-05-13' }) }: Hearing = {}): string {
  const endpoint = pretend(`${name}/index.json`, json({ contract: 1, name: clinic.name, locales: ['en'], offers: { resources: { search: true } }, agreements: [] })).replace('/index.json', '');
  const [first] = resources;
  pretend(`${name}/resources/search`, json({ items: resources, total: resources.length, facets: {} }));
  for (const row of resources) pretend(`${name}/resources/${row.id}`, json(row));
  pretend(`${name}/resources/${first?.id ?? ''}/concerns`, concerns);
  pretend(`${name}/resources/${first?.id ?? ''}/still-true`, stillTrue);
  pretend(`${name}/concerns/r1`, outcome);
  return endpoint;
}
