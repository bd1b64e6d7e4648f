/** One row of a feed in the Meeting Guide format. */
export type Row = Record<string, unknown>;

/** Saturday 21 November 2026, 10:00 UTC. */
export const saturdayAtTen = Date.UTC(2026, 10, 21, 10);

/** An invented row that meets on Mondays; whatever is given differs. */
export const rowOf = (name: string, facts: Row = {}): Row => ({ slug: name.toLowerCase().replace(/\W+/g, '-'), name, day: 1, time: '19:00', end_time: '20:00', timezone: 'UTC', ...facts });

const fenwick = { location: 'Village Hall', formatted_address: '1 Green Lane, Fenwick', city: 'Fenwick', region: 'Marlshire', latitude: 53.4, longitude: -1.2 };
const harbor = { location: 'Boat House', formatted_address: '9 Quay, Harbor', city: 'Harbor', region: 'Coast', latitude: 53.6, longitude: -1.2 };

/** A small list in which every kind of group happens once: eleven rows, of which ten can be shown. */
export const sampleRows: readonly Row[] = [
  rowOf('Café Kettle', { ...fenwick, types: ['O', 'D'], group_id: 'kettle', notes: 'Tea and quiet talk.', updated: '2026-11-01', feedback_emails: ['list@fenwick.example'] }),
  rowOf('Kettle on Thursday', { ...fenwick, day: 4, types: ['O'], group_id: 'kettle' }),
  rowOf('Harbor Women', { ...harbor, day: 2, types: ['W', 'X'] }),
  rowOf('Night Owls', { day: 6, time: '23:30', end_time: '00:30', conference_url: 'https://meet.example/owls', conference_phone: '+1 555 0100', conference_phone_notes: 'Passcode 1234' }),
  rowOf('Círculo Abierto', { day: 3, time: '18:00', end_time: '19:00', timezone: 'America/New_York', types: ['S'], conference_url: 'https://meet.example/circulo' }),
  rowOf('Whenever You Like', { day: undefined, time: undefined, end_time: undefined }),
  rowOf('Resting Group', { ...harbor, day: 0, types: ['TC'] }),
  rowOf('Clock Unknown', { day: 6, time: '10:00', end_time: '11:00', timezone: undefined }),
  rowOf('Saturday Breakfast', { ...harbor, day: 6, time: '09:30', end_time: '10:30' }),
  rowOf('Saturday Lunch', { ...fenwick, day: 6, time: '11:15', end_time: '12:00' }),
  rowOf('Never On', { day: 'Someday' }),
];

/** How many of the sample rows can be shown. */
export const sampleTotal = 10;

/** Many plain rows, spread over the week. */
export const manyRows = (count: number): Row[] => Array.from({ length: count }, (_, at) => rowOf(`Group ${String(at + 1).padStart(3, '0')}`, { day: at % 7 }));
