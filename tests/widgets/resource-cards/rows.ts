import type { Resource } from '../../../src/protocol/resource.ts';
import { meetingOf, placeOf } from '../../search/group-of.ts';
import { channelOf, resourceOf } from '../../search/resource-of.ts';
import { addressOf } from '../group-finder/feeds.ts';

/** A real address of a list of these resources. */
export const listOf = (resources: readonly unknown[]): string => addressOf(JSON.stringify({ resources }));

/** Each day of the week, at these hours in UTC. */
export const daily = (time: string, minutes: number): Resource['hours'] => ({ timeZone: 'UTC', openings: [meetingOf('MO,TU,WE,TH,FR,SA,SU', time, { minutes })], closedOn: [] });

const fenwick = placeOf({ name: 'Village Hall', address: '1 Green Lane', town: 'Fenwick', region: ['Marlshire', 'Fenwick'], latitude: 53.4, longitude: -1.2 });
const harbor = placeOf({ name: 'Boat House', address: '9 Quay', town: 'Harbor', region: ['Coast', 'Harbor'], latitude: 53.6, longitude: -1.2 });

/** A small list with each kind of thing: at ten on a Saturday the pantry and the line are open and the advice is closed. */
export const sampleResources: readonly Resource[] = [
  resourceOf({
    id: 'line', kind: 'helpline', title: 'Lantern Line', summary: 'Talk with someone who has been there.', language: 'en', topics: ['grief'], languages: ['en', 'es'], hours: daily('08:00', 480), cost: { free: true }, checkedAt: '2026-11-01',
    organization: { name: 'Lantern House' },
    channels: [
      channelOf({ display: '(555) 010-0134', dial: '5550100134', free: true, anonymous: true, mayCallPolice: false, showsOnBill: true }),
      channelOf({ type: 'text', display: '741741', dial: '741741', body: 'HOME' }),
      channelOf({ type: 'chat', display: 'lantern.example/chat', url: 'https://lantern.example/chat' }),
    ],
  }),
  resourceOf({
    id: 'pantry', title: 'Fenwick Pantry', summary: 'Food for a week.', language: 'en', topics: ['food'], places: [fenwick], hours: daily('09:30', 60), cost: { free: true }, documents: [], accessibility: ['wheelchair'], languages: ['en'],
    channels: [channelOf({ display: '555 0101', dial: '5550101' })], checkedAt: '2026-11-14', plain: { title: 'Food in Fenwick', body: 'Come. Take food. It is free.' }, alert: 'Side door this week', concerns: [{ part: 'hours', count: 2 }],
  }),
  resourceOf({
    id: 'advice', title: 'Harbor Advice', topics: ['housing'], places: [harbor], hours: daily('13:00', 120), cost: { free: false, notes: 'pay what you can' }, documents: ['ID', 'a letter'], audiences: ['women'],
    channels: [channelOf({ type: 'email', display: 'hi@advice.example', dial: 'hi@advice.example' })], checkedAt: '2024-06-01',
  }),
  resourceOf({ id: 'guide', kind: 'guide', title: 'How to sleep again', body: 'Get up at the same time each day.', topics: ['sleep'], plain: { body: 'Get up at the same time.' }, updatedAt: '2026-10-01' }),
  resourceOf({ id: 'offer', kind: 'offer', title: 'Winter coats', summary: 'Size M and L.', area: 'Near the mill', quantity: 3, expiresAt: '2026-12-24', channels: [channelOf({ type: 'form', display: 'Reply here', url: 'https://swap.example/coats' })] }),
  resourceOf({ id: 'request', kind: 'request', title: 'A lift to clinic', summary: 'On Tuesdays.', area: 'Old town', channels: [channelOf({ type: 'form', display: 'Reply here', url: 'https://swap.example/lift' })], expiresAt: '2026-12-01' }),
  resourceOf({ id: 'event', kind: 'event', title: 'Tea for Carers', schedule: [meetingOf('TH', '14:00', { startDate: '2026-11-26' })], places: [harbor], attendance: 'in-person', cost: { free: true }, checkedAt: '2026-11-20' }),
  resourceOf({ id: 'story', kind: 'story', title: 'After the flood', body: 'We lost the house. We met each other.', byline: 'Robin', contentNotes: ['loss', 'flood'], group: 'kettle/1', language: 'en' }),
];

/** How many things the sample holds. */
export const sampleTotal = sampleResources.length;

/** Many plain services. */
export const manyResources = (count: number, facts: Partial<Resource> = {}): Resource[] => Array.from({ length: count }, (_, at) => resourceOf({ id: `s${String(at)}`, title: `Service ${String(at + 1).padStart(3, '0')}`, ...facts }));
