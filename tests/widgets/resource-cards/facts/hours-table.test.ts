import { assert } from '@open-wc/testing';
import type { Hours, Opening } from '../../../../src/protocol/hours.ts';
import { hoursTable } from '../../../../src/widgets/resource-cards/facts/hours-table.ts';
import { hoursOf, onDays, openingWith, roundTheClock } from '../../../time/hours-of.ts';
import { seen, settingAt } from './setting.ts';

type Facts = Parameters<typeof settingAt>[1];

const wednesday = '2026-03-04T10:00Z';
const tableOf = (hours: Hours, facts?: Facts): ReturnType<typeof hoursTable> =>
  JSON.parse(seen(JSON.stringify(hoursTable(hours, settingAt(wednesday, facts))))) as ReturnType<typeof hoursTable>;
const dayOf = (hours: Hours, day: string): string | undefined => tableOf(hours).days.find(row => row.day === day)?.text;
const ruleOf = (changes: Partial<Opening>, facts?: Facts): string | undefined => tableOf(hoursOf([openingWith({ minutes: 120, ...changes })]), facts).rules[0];

describe('the week of a resource', () => {
  const split = hoursOf([onDays('TU,WE', '13:00', 4), onDays('TU', '09:00', 3), onDays('FR', '22:00', 8)]);

  it('has a row for each day, in the order of the language’s week', () => {
    assert.deepEqual(tableOf(split).days.map(({ day }) => day), ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']);
    assert.equal(tableOf(split, { language: 'es' }).days[0]?.day, 'lunes');
  });

  it('tells shifts in their order, and one that crosses midnight on the day on which it begins', () => {
    assert.equal(dayOf(split, 'Tuesday'), '9:00 AM – 12:00 PM, 1:00 – 5:00 PM');
    assert.equal(dayOf(split, 'Friday'), '10:00 PM – 6:00 AM');
    assert.equal(dayOf(split, 'Saturday'), 'Closed');
  });

  it('knows a week however its rule is spelt', () => {
    assert.equal(dayOf(hoursOf([openingWith({ rrule: 'FREQ=DAILY' })]), 'Sunday'), '9:00 AM – 5:00 PM');
    assert.equal(dayOf(hoursOf(roundTheClock), 'Sunday'), 'All day and night');
  });

  it('says closed of no day on which something else may be on', () => {
    const mixed = hoursOf([onDays('TU', '09:00', 3), openingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1SA', minutes: 120 })]);
    assert.equal(dayOf(mixed, 'Saturday'), 'No regular hours');
    assert.deepEqual(tableOf(mixed).rules, ['First Saturday of the month, 9:00 – 11:00 AM']);
  });

  it('is shown where nobody vouches for it any more, with since when', () => {
    const lapsed = tableOf(hoursOf([openingWith({ validTo: '2026-02-01' })]));
    assert.equal(lapsed.days[1]?.text, '9:00 AM – 5:00 PM');
    assert.equal(lapsed.days[0]?.text, 'No regular hours');
    assert.equal(lapsed.unconfirmed, 'These hours were good until February 1, 2026. Ask before you go.');
  });

  it('leaves out what has ended, and what is no longer vouched for beside what is', () => {
    const ended = onDays('SU', '09:00', 3, { rrule: 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20260201' });
    const lapsed = onDays('SA', '09:00', 3, { validTo: '2026-02-01' });
    const table = tableOf(hoursOf([openingWith(), ended, lapsed]));
    assert.deepEqual([table.days[0]?.text, table.days[6]?.text, table.rules, table.unconfirmed], ['Closed', 'Closed', [], undefined]);
  });
});

describe('hours that no week shows', () => {
  it('are told in words', () => {
    assert.equal(ruleOf({ rrule: 'FREQ=MONTHLY;BYDAY=1SA' }), 'First Saturday of the month, 9:00 – 11:00 AM');
    assert.equal(ruleOf({ rrule: 'FREQ=MONTHLY;BYDAY=SA;BYSETPOS=-1' }), 'Last Saturday of the month, 9:00 – 11:00 AM');
    assert.equal(ruleOf({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=15,-1' }), 'Day 15 of the month, Last day of the month, 9:00 – 11:00 AM');
    assert.equal(ruleOf({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', startDate: '2026-01-08' }), 'Every 2 weeks: Thu, 9:00 – 11:00 AM');
    assert.equal(ruleOf({ rrule: 'FREQ=YEARLY;BYMONTH=11,12,1;BYDAY=SA,SU' }), 'Sun, Sat in November – January, 9:00 – 11:00 AM');
    assert.equal(ruleOf({ rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601' }), 'Mon, 9:00 – 11:00 AM, until June 1, 2026');
    assert.equal(ruleOf({ rrule: undefined, startDate: '2026-05-01' }), 'May 1, 2026, 9:00 – 11:00 AM');
    assert.equal(ruleOf({ validFrom: '2026-06-01' }), 'Mon – Fri, 9:00 – 11:00 AM, from June 1, 2026');
    assert.equal(ruleOf({ exceptions: ['2026-02-02', '2026-04-06'] }), 'Mon – Fri, 9:00 – 11:00 AM, not on April 6, 2026');
  });

  it('are to be asked for where there are no words for their rule', () => {
    assert.equal(ruleOf({ rrule: 'FREQ=NEVER' }), 'Ask when it takes place, 9:00 – 11:00 AM');
    assert.equal(ruleOf({ rrule: 'FREQ=MONTHLY;BYDAY=-2SA' }), 'Ask when it takes place, 9:00 – 11:00 AM');
  });

  it('are told in other languages', () => {
    assert.match(ruleOf({ rrule: 'FREQ=MONTHLY;BYDAY=1SA' }, { language: 'es' }) ?? '', /^Primer sábado del mes, 0?9:00/);
    assert.match(ruleOf({ rrule: 'FREQ=MONTHLY;BYDAY=1SA' }, { language: 'ar' }) ?? '', /^السبت الأول من كل شهر، /);
  });
});

describe('what stands beside the hours', () => {
  it('are notes, each once, and days off that are near', () => {
    const hours = hoursOf([onDays('MO', '09:00', 3, { notes: 'Ring twice' }), onDays('TU', '09:00', 3, { notes: 'Ring twice' })], { notes: 'By appointment', closedOn: ['2026-03-01', '2026-04-06', '2027-04-06'] });
    assert.deepEqual(tableOf(hours).notes, ['By appointment', 'Ring twice', 'Closed on April 6, 2026']);
  });

  it('is whose clock it is, where that is not the visitor’s or not known', () => {
    assert.deepEqual(tableOf(hoursOf([openingWith()]), { displayZone: 'America/New_York' }).notes, ['Hours are in Amsterdam time']);
    assert.deepEqual(tableOf(hoursOf([openingWith()], { timeZone: undefined })).notes, ['Time zone not given']);
    assert.deepEqual(tableOf(hoursOf([openingWith()])).notes, []);
  });
});
