import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { everyDay, resource, resourceFolder, weekly } from '../pretend/resources.ts';
import { cardOf, cards, cardsSaying, type CardsArgs } from './cards.ts';

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Open or not',
  render: args => cards(args),
};

export default meta;
type Story = StoryObj<CardsArgs>;
type Hours = NonNullable<Parameters<typeof resource>[0]['hours']>;
type Facts = Parameters<typeof resource>[0];

/** What each card is called, what is known of it, and what it must say. */
type Case = [title: string, facts: Partial<Facts>, says: RegExp];

const timeZone = 'America/Chicago';
const hours = (openings: Hours['openings'], more: Partial<Hours> = {}): Partial<Facts> => ({ hours: { timeZone, openings, ...more } });
const daily = weekly(everyDay, ['09:00', 480]);
const evening = weekly(everyDay, ['17:00', 180]);

/** A list of those cases: each card says what it must. */
function told(kind: Facts['kind'], name: string, cases: readonly Case[], args: CardsArgs = {}): Story {
  const rows = cases.map(([title, facts], at) => resource({ id: `${name}-${String(at)}`, kind, title, ...facts }));
  return {
    args: { endpoint: resourceFolder(name, rows), limit: 50, ...args },
    play: async ({ canvasElement }) => {
      const seen = await cardsSaying(canvasElement, new RegExp(`^${String(cases.length)} resources?$`));
      for (const [title, , says] of cases) await waitFor(async () => expect(cardOf(seen, title)).toHaveTextContent(says), { timeout: 5_000 });
    },
  };
}

/** Open, and until when. */
export const Open = told('service', 'open', [
  ['Evening', hours(evening), /Open until 8 PM/],
  ['Night', hours(weekly(everyDay, ['18:00', 720])), /Open until 6 AM tomorrow/],
  ['Until midnight', hours(weekly(everyDay, ['12:00', 720])), /Open until midnight/],
  ['Round the clock', hours(weekly(everyDay, ['00:00', 1440])), /Open day and night/],
]);

/** Closed, and from when on it is open again. */
export const Closed = told('service', 'closed', [
  ['Tomorrow', hours(daily), /Closed\. Opens tomorrow at 9 AM/],
  ['Split day', hours(weekly(everyDay, ['09:00', 480], ['19:00', 120])), /Closed\. Opens at 7 PM/],
  ['Next week', hours(weekly('MO', ['09:00', 480])), /Closed\. Opens Monday at 9 AM/],
  ['First Saturday', hours([{ time: '10:00', minutes: 120, rrule: 'FREQ=MONTHLY;BYDAY=1SA' }]), /Closed\. Opens June 6 at 10 AM/],
  ['Holiday', hours(evening, { closedOn: ['2026-05-13'] }), /Closed for the holiday\. Opens tomorrow at 5 PM/],
  ['Over', hours([{ time: '17:00', minutes: 180, rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260331' }]), /Ended/],
  ['Paused', { ...hours(evening), status: 'paused' }, /Paused for now/],
  ['No more', { ...hours(evening), status: 'closed' }, /No longer open/],
]);

/** What nobody knows is said to be unknown, and why; it is never called closed. */
export const Unknown = told('service', 'unknown', [
  ['No hours', {}, /Hours not known/],
  ['Only words', { hours: { openings: [], notes: 'When the light is on' } }, /Hours: .*When the light is on/],
  ['Unconfirmed', hours(evening.map(one => ({ ...one, validTo: '2026-04-30' }))), /These hours may be old\. Ask first/],
  ['Not yet', hours(evening.map(one => ({ ...one, validFrom: '2026-06-01' }))), /Hours not known before June 1/],
  ['No zone', { hours: { openings: weekly('MO,TU,WE', ['09:00', 480]) } }, /9:00 AM – 5:00 PM\. Time zone not given/],
]);

/** The visitor is elsewhere: the clock on the place's own wall first, theirs beside it. */
export const TwoClocks = told('helpline', 'two-clocks', [
  ['Open there', hours(evening), /Open until 8 PM .*Chicago.* time \(2 AM tomorrow your time\)|Open until 8 PM .*Chicago.* time \(2 AM your time\)|Open until 8 PM today .*Chicago.* time \(2 AM tomorrow your time\)/],
  ['Closed there', hours(daily), /Closed\. Opens tomorrow at 9 AM .*Chicago.* time \(3 PM .*your time\)/],
], { visitorZone: 'Europe/Lisbon' });

const meeting = (time: string, rrule: string): Facts['schedule'] => [{ time, minutes: 90, timeZone, rrule }];

/** Events: on now, ahead, over, not taking place, and those of which nobody told when. */
export const Events = told('event', 'events', [
  ['On now', { schedule: meeting('18:00', 'FREQ=WEEKLY;BYDAY=WE') }, /On now, until 7:30 PM/],
  ['Ahead', { schedule: meeting('18:00', 'FREQ=WEEKLY;BYDAY=FR') }, /Next: Friday at 6 PM/],
  ['Monthly', { schedule: meeting('10:00', 'FREQ=MONTHLY;BYDAY=-1SU') }, /Next: May 31 at 10 AM/],
  ['Over', { schedule: [{ time: '18:00', minutes: 60, timeZone, startDate: '2026-03-01' }] }, /Ended/],
  ['Suspended', { schedule: meeting('18:00', 'FREQ=WEEKLY;BYDAY=WE'), attendance: 'suspended' }, /Not taking place now/],
  ['No zone', { schedule: [{ time: '18:00', minutes: 60, startDate: '2026-05-20' }] }, /Next: Wednesday at 6 PM\. Time zone not given|Next: May 20 at 6 PM\. Time zone not given/],
  ['No date', {}, /Ask when it takes place/],
]);

/** Offers: until when, and how many. What has found its answer is in no list any more. */
export const MutualAid = told('offer', 'mutual-aid', [
  ['Until a day', { expiresAt: '2026-06-01', quantity: 3 }, /Until .*3 left/s],
  ['None left', { quantity: 0 }, /None left/],
  ['Paused', { status: 'paused' }, /Paused for now/],
]);
