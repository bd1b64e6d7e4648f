import * as v from 'valibot';
import { Group } from '../../src/protocol/group.ts';
import { json, pretend } from './network.ts';

const fenwick = {
  name: 'Fenwick Neighbours',
  phone: '555-0170',
  email: 'groups@fenwick.example',
  url: 'https://fenwick.example/',
};

/** A group of which everything is known. */
export const rich = v.parse(Group, {
  id: 'monday-kettle',
  name: 'Monday Kettle',
  description: 'Tea and talk for whatever the week has brought.\n\nThe kettle goes on at ten past.',
  attendance: 'hybrid',
  schedule: [
    { time: '10:30', minutes: 90, timeZone: 'Europe/London', rrule: 'FREQ=WEEKLY;BYDAY=MO', exceptions: ['2026-05-25'] },
    { time: '19:00', minutes: 60, timeZone: 'Europe/London', rrule: 'FREQ=MONTHLY;BYDAY=1SA' },
  ],
  place: { name: 'Fenwick Village Hall', address: '1 Green Lane, Fenwick', town: 'Fenwick', postcode: 'FN1 2AB', latitude: 53.412, longitude: -1.205, region: ['Marlshire', 'Fenwick'], notes: 'The side door is step-free.' },
  online: { url: 'https://meet.example.org/kettle', phone: '555-0171,,482#', notes: 'Passcode: 482' },
  topics: ['mental-health', 'loneliness'],
  audiences: ['adults'],
  formats: ['open-sharing'],
  languages: ['en', 'cy'],
  accessibility: ['step-free', 'hearing-loop', 'parking'],
  facilitation: 'shared',
  joining: { access: 'open', notes: 'You can come late.' },
  cost: { free: true, notes: 'There is a jar for biscuits.' },
  size: 12,
  whatToExpect: 'Someone says hello at the door. You can just listen.',
  contact: { name: 'Bryn', email: 'bryn@fenwick.example', phone: '555-0172' },
  organization: fenwick,
  links: [{ url: 'https://fenwick.example/kettle', label: 'More about the Kettle' }],
  feedback: { email: 'groups@fenwick.example' },
  checkedAt: '2026-04-22',
  updatedAt: '2026-03-02',
  concerns: [{ part: 'time', count: 2 }],
  series: 'kettle',
});

/** Another meeting of the rich group, in the same hall. */
export const sister = v.parse(Group, { ...rich, id: 'thursday-kettle', name: 'Thursday Kettle', schedule: [{ time: '14:00', minutes: 60, timeZone: 'Europe/London', rrule: 'FREQ=WEEKLY;BYDAY=TH' }], concerns: [] });

/** A group of which there is nothing but a name. */
export const bare = v.parse(Group, { id: 'the-shed', name: 'The Shed' });

/** A group that met for the last time before the moment of the stories. */
export const ended = v.parse(Group, { ...bare, id: 'winter-suppers', name: 'Winter Suppers', schedule: [{ time: '18:00', minutes: 60, timeZone: 'Europe/London', startDate: '2026-01-06', rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260331' }] });

/** A folder of JSON files as the endpoint: two files, and no server. */
export function folder(name: string, groups: readonly unknown[]): string {
  const endpoint = pretend(`${name}/index.json`, json({ contract: 1, name: fenwick.name, locales: ['en'], offers: { groups: { search: false } }, agreements: [] }));
  pretend(`${name}/groups.json`, json(groups));
  return endpoint.replace('/index.json', '');
}
