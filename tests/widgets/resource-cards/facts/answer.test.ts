import { assert } from '@open-wc/testing';
import type { Resource } from '../../../../src/protocol/resource.ts';
import { resourceKinds } from '../../../../src/protocol/resource-facets.ts';
import '../../../../src/time/rules.ts';
import { answerOf, type Outline } from '../../../../src/widgets/resource-cards/facts/answer.ts';
import type { Clause } from '../../../../src/widgets/resource-cards/facts/clause.ts';
import { channelOf, resourceOf } from '../../../search/resource-of.ts';
import { hoursOf, onDays, openingWith } from '../../../time/hours-of.ts';
import { meetingWith } from '../../../time/weekly-meeting.ts';
import { seen, settingAt, type spoken } from './setting.ts';

type Language = keyof typeof spoken;

/** A Wednesday. */
const now = '2026-03-04T10:00Z';
const place = { address: '12 Oak St', approximate: false, region: [] };

const clausesOf = (facts: Partial<Resource>, { outline, language = 'en' }: { outline?: Outline; language?: Language } = {}): Clause[] => answerOf(resourceOf(facts), settingAt(now, { language }), outline);
const told = (facts: Partial<Resource>, how?: Parameters<typeof clausesOf>[1]): string => clausesOf(facts, how).map(({ text }) => seen(text)).join('. ');
const fieldsOf = (facts: Partial<Resource>): string[] => clausesOf(facts).map(({ field }) => field);

const service: Partial<Resource> = {
  kind: 'service', hours: hoursOf([openingWith()]), cost: { free: true }, documents: [], languages: ['en', 'es'], places: [place], accessibility: ['step-free'], checkedAt: '2026-02-11',
};

describe('the answer of a service', () => {
  it('is one line', () => { assert.equal(told(service), 'Open until 5 PM. Free. No ID or papers needed. English, Spanish. Step-free way in at 12 Oak St'); });

  it('says of each clause where it comes from, as of when, and what to make of it', () => {
    assert.deepEqual(fieldsOf(service), ['hours', 'cost.free', 'documents', 'languages', 'accessibility']);
    const [when, cost] = clausesOf(service);
    assert.deepEqual([when?.state, when?.tone, when?.known, when?.asOf, when?.holdsUntil], ['open', 'good', true, '2026-02-11', Date.parse('2026-03-04T16:00Z')]);
    assert.deepEqual(cost, { text: 'Free', field: 'cost.free', asOf: '2026-02-11', known: true, tone: 'good' });
  });

  it('goes by the newest kind of looking: checked, else confirmed, else changed', () => {
    const asOf = (facts: Partial<Resource>): (string | undefined)[] => clausesOf({ cost: { free: true }, ...facts }).map(clause => clause.asOf).slice(0, 1);
    assert.deepEqual(asOf({ confirmedAt: '2026-02-01', updatedAt: '2026-03-01' }), ['2026-02-01']);
    assert.deepEqual(asOf({ updatedAt: '2026-03-01' }), ['2026-03-01']);
    assert.deepEqual(asOf({}), [undefined]);
  });

  it('says what nobody knows, and guesses nothing', () => {
    assert.equal(told({ places: [place] }), 'Hours not known. Cost not known. Ask if you need ID. Ask about wheelchair access');
    assert.isTrue(clausesOf({ places: [place] }).every(({ known }) => !known));
    assert.equal(told({}), 'Hours not known. Cost not known. Ask if you need ID');
  });

  it('of a list that leaves details out says that they may come', () => {
    assert.equal(told({ places: [place], cost: { free: true } }, { outline: 'coming' }), 'Free. More details are on their way');
    assert.equal(told({ places: [place], cost: { free: true } }, { outline: 'lost' }), 'Free. Some details could not be loaded');
    assert.notInclude(told(service), 'on their way');
  });

  it('is at most six clauses, and what is unknown goes first', () => {
    const full = { ...service, documents: undefined, capacity: { available: 3, unit: 'beds' }, eligibility: { minimumAge: 18 } };
    assert.equal(told(full), 'Open until 5 PM. Beds: 3 left (3 weeks ago). Free. Age 18 and up. English, Spanish. Step-free way in at 12 Oak St');
    assert.lengthOf(clausesOf({ ...full, documents: ['ID'] }), 6);
    assert.lengthOf(clausesOf({ ...full, documents: ['ID'] }, { outline: 'coming' }), 6);
  });

  it('shows a price and the words about it together', () => {
    assert.include(told({ cost: { free: true, notes: 'A small gift is welcome.' } }), 'Free: A small gift is welcome');
    assert.include(told({ cost: { free: false, notes: '$10' } }), 'Not free: $10');
    assert.include(told({ cost: { notes: 'It depends' } }), 'Cost: It depends');
    assert.include(told({ cost: {} }), 'Cost not known');
  });

  it('says what to bring, whole names apart, and how many more', () => {
    assert.include(told({ documents: ['A card, if you have one', 'A letter'] }), 'Bring: A card, if you have one; A letter');
    assert.include(told({ documents: ['a', 'b', 'c', 'd', 'e'] }), 'Bring: a; b; c and 2 more');
  });

  it('says for which ages it is', () => {
    assert.include(told({ eligibility: { minimumAge: 18 } }), 'Age 18 and up');
    assert.include(told({ eligibility: { maximumAge: 25 } }), 'Up to age 25');
    assert.include(told({ eligibility: { minimumAge: 16, maximumAge: 25, notes: 'Ask us.' } }), 'Ages 16 to 25: Ask us');
    assert.include(told({ eligibility: { notes: 'People of the county.' } }), 'Who can come: People of the county');
  });

  it('says how full it is, as of when where that is not new', () => {
    assert.include(told({ capacity: { available: 0 }, checkedAt: '2026-03-03' }), 'Full now.');
    assert.include(told({ capacity: { available: 2 }, checkedAt: '2026-03-03' }), 'Places: 2 left.');
    assert.include(told({ capacity: { available: 2 }, checkedAt: '2026-02-27' }), 'Places: 2 left (5 days ago)');
  });

  it('that is paused or no more says so, whatever its hours are', () => {
    assert.deepEqual(clausesOf({ ...service, status: 'paused' }).slice(0, 1).map(({ text, state, field }) => [text, state, field]), [['Paused for now', 'closed', 'status']]);
    assert.notInclude(told({ ...service, status: 'closed' }), 'Open');
  });

  it('offers no way in where the place is not told', () => {
    assert.equal(told({ ...service, accessibility: ['step-free'], places: [{ ...place, approximate: true }] }).split('. ').at(-1), 'Step-free way in');
    assert.notInclude(told({ places: [{ ...place, approximate: true }] }), 'wheelchair');
  });

  it('cuts a note that is too long for a card', () => {
    const clause = told({ cost: { notes: 'word '.repeat(100).trim() } }).split('. ')[1] ?? '';
    assert.isBelow(clause.length, 105);
    assert.match(clause, /word…$/);
  });
});

describe('the answer of a helpline', () => {
  const line = channelOf({ free: true, anonymous: true, showsOnBill: false, mayCallPolice: false });
  const helpline: Partial<Resource> = { kind: 'helpline', hours: hoursOf([openingWith()]), channels: [line] };

  it('tells what its lines promise', () => {
    assert.equal(told(helpline), 'Open until 5 PM. Free. They do not call the police. Does not show on your phone bill. You need not say your name');
    assert.deepEqual(fieldsOf(helpline), ['hours', 'channels.0.free', 'channels.0.mayCallPolice', 'channels.0.showsOnBill', 'channels.0.anonymous']);
  });

  it('warns where one line may do what others do not, and promises only what all do', () => {
    const mixed = { ...helpline, channels: [line, { ...line, type: 'text' as const, free: false, anonymous: undefined, showsOnBill: true, mayCallPolice: true }] };
    assert.equal(told(mixed), 'Open until 5 PM. They may call the police. Shows on your phone bill');
    assert.deepEqual(clausesOf(mixed).slice(1).map(({ field, tone }) => [field, tone]), [['channels.1.mayCallPolice', 'warn'], ['channels.1.showsOnBill', 'warn']]);
    const unsaid = { ...helpline, channels: [line, { ...line, type: 'chat' as const, mayCallPolice: undefined, anonymous: undefined }] };
    assert.equal(told(unsaid), 'Open until 5 PM. Free. Does not show on your phone bill');
  });

  it('is open while one of its lines is', () => {
    const lines = [{ ...line, hours: hoursOf([onDays('WE', '20:00', 2)]) }, { ...line, hours: hoursOf([openingWith()]) }];
    const [when] = clausesOf({ kind: 'helpline', channels: lines });
    assert.deepEqual([when?.text && seen(when.text), when?.field, when?.holdsUntil], ['Open until 5 PM', 'channels.1.hours', Date.parse('2026-03-04T16:00Z')]);
  });

  it('is not closed while nobody knows of one of its lines', () => {
    const lines = [{ ...line, hours: hoursOf([onDays('WE', '20:00', 2)]) }, { ...line, hours: hoursOf([openingWith({ validTo: '2026-02-01' })]) }];
    assert.equal(clausesOf({ kind: 'helpline', channels: lines })[0]?.state, 'unknown');
  });
});

describe('the answer of an event', () => {
  const event: Partial<Resource> = { kind: 'event', schedule: [meetingWith()], cost: { free: true }, attendance: 'in-person' };

  it('has its next time', () => {
    assert.equal(told(event), 'Next: at 7:30 PM. Free. In person');
    assert.equal(clausesOf(event)[0]?.state, 'ahead');
    assert.include(told({ ...event, schedule: [meetingWith(), meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=TH' })] }), 'Next: at 7:30 PM');
    assert.include(told({ ...event, schedule: [meetingWith({ rrule: undefined, startDate: '2026-05-01', timeZone: 'America/New_York' })] }), 'Next: May 1 at 7:30 PM New York time (1:30 AM May 2 your time)');
  });

  it('is on, over, or not held now', () => {
    assert.include(told({ ...event, schedule: [meetingWith({ time: '10:30' })] }), 'On now, until noon');
    assert.include(told({ ...event, schedule: [meetingWith({ rrule: undefined, startDate: '2026-02-01' })] }), 'Ended');
    assert.include(told({ ...event, attendance: 'suspended' }), 'Not taking place now');
    assert.include(told({ ...event, schedule: [] }), 'Ask when it takes place');
  });

  it('claims nothing of now where its zone is not known', () => {
    const [when] = clausesOf({ ...event, schedule: [meetingWith({ time: '10:30', timeZone: undefined })] });
    assert.deepEqual([when?.state, seen(when?.text ?? '')], ['ahead', 'Next: at 10:30 AM. Time zone not given']);
  });
});

describe('the answer of other kinds', () => {
  it('tells until when an offer is there, how many are left, and where about', () => {
    assert.equal(told({ kind: 'offer', expiresAt: '2026-03-20T12:00Z', quantity: 3, cost: { free: true }, area: 'Old Town' }), 'Until March 20. 3 left. Free. Old Town');
    assert.equal(told({ kind: 'offer', quantity: 0 }), 'None left');
    assert.equal(told({ kind: 'offer', expiresAt: '2026-03-01' }), 'Ended');
  });

  it('tells that a request found its answer', () => { assert.equal(told({ kind: 'request', status: 'met', area: 'Old Town' }), 'Help was found. Old Town'); });

  it('tells of a guide what to know before reading, and that it is in another language or in plain words', () => {
    assert.equal(told({ kind: 'guide', contentNotes: ['drinking'], language: 'es', plain: { body: 'x' } }), 'Before you read: drinking. In Spanish. Also in plain words');
    assert.equal(told({ kind: 'guide', language: 'en' }), '');
  });

  it('tells who told a story', () => { assert.equal(told({ kind: 'story', byline: 'D.', contentNotes: ['a death'] }), 'Before you read: a death. By D.'); });

  it('is there in every language for every kind, and begins no clause with a small letter', () => {
    for (const kind of resourceKinds) for (const language of ['en', 'es', 'ar'] as const) {
      const clauses = clausesOf({ ...service, kind, quantity: 2, area: 'x', contentNotes: ['x'], byline: 'x', schedule: kind === 'event' ? [meetingWith()] : [] }, { language });
      assert.isAbove(clauses.length, 0, `${kind} ${language}`);
      for (const { text } of clauses) assert.notMatch(text, /^\u2068?\p{Ll}|undefined|#/u, `${kind} ${language}`);
    }
  });
});
