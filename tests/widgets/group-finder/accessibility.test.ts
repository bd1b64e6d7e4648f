import type { Group } from '../../../src/protocol/group.ts';
import { groupOf, meetingOf, placeOf } from '../../search/group-of.ts';
import { inEverySurrounding } from '../list/surroundings.ts';
import { endpoint, serve } from './endpoint.ts';
import { feedOf, never, stubNetwork } from './feeds.ts';
import { stubPosition } from './position.ts';
import { manyRows, sampleRows } from './rows.ts';
import { place, until, visit, type Visitor } from './visitor.ts';

const full: Group = groupOf({
  id: 'full', name: 'Full House', description: 'Tea.', topics: ['grief'], attendance: 'hybrid', schedule: [meetingOf('SA', '10:00'), meetingOf('TH', '12:00', { timeZone: 'America/New_York' })], place: placeOf({ name: 'Hall', address: '1 Green Lane' }),
  online: { url: 'https://meet.example/', phone: '555 0100' }, contact: { name: 'Robin', email: 'robin@full.example' }, links: [{ url: 'https://full.example/' }], concerns: [{ part: 'time', count: 2 }], feedback: { email: 'x@full.example' }, series: 's',
});
const sample = (attributes: Record<string, string> = {}): Promise<Visitor> => visit({ src: feedOf(sampleRows), ...attributes });

/** Every state that a visitor can come upon, and how to get there. */
const states: Record<string, () => Promise<Visitor>> = {
  'the list': () => sample(),
  'the list with more to show': () => visit({ src: feedOf(manyRows(30)) }),
  'loading': async () => {
    stubNetwork(never);
    const visitor = place({ src: 'https://feed.example/' });
    await until(() => visitor.count.startsWith('Loading') || visitor.count, 'nothing was loading');
    return visitor;
  },
  'failed': async () => {
    stubNetwork(() => new Response('', { status: 500 }));
    const visitor = place({ src: 'https://feed.example/' });
    await until(() => visitor.all('[part=failed]')[0], 'it never failed');
    return visitor;
  },
  'a feed missing': async () => {
    const visitor = await sample({ src: `${feedOf(sampleRows)} ${feedOf([1])}` });
    await until(() => visitor.all('[part=notice]')[0], 'no notice came');
    return visitor;
  },
  'an open filter and chips': async () => {
    const visitor = await sample();
    visitor.one('[data-facet=days]').click();
    await visitor.drawn();
    visitor.one('fieldset label').click();
    await until(() => visitor.all('[part=chip]')[0], 'no chip came');
    return visitor;
  },
  'what is on now': async () => {
    const visitor = await sample();
    visitor.one('#filters button').click();
    await visitor.drawn();
    return visitor;
  },
  'the place panel with its list open, and a denied position': async () => {
    stubPosition({ code: 1 });
    const visitor = await sample();
    visitor.one('form button').click();
    await until(() => visitor.all('.near')[0], 'no panel came');
    visitor.one('.near').click();
    await until(() => visitor.all('[role=alert]')[0], 'nothing was said');
    await visitor.fill('[role=combobox]', 'fen');
    await until(() => visitor.all('[role=option]')[0], 'no place came');
    return visitor;
  },
  'a place chosen': async () => {
    stubPosition({ latitude: 53.6, longitude: -1.2 });
    const visitor = await sample();
    visitor.one('form button').click();
    await until(() => visitor.all('.near')[0], 'no panel came');
    visitor.one('.near').click();
    await until(() => visitor.all('#radius')[0], 'no radius came');
    return visitor;
  },
  'nothing fits': async () => {
    const visitor = await sample({ preset: 'attendance=in-person' });
    await visitor.searchFor('owls');
    await until(() => visitor.all('[part=empty] .row button')[0], 'nothing was offered');
    return visitor;
  },
  'the week': async () => {
    const visitor = await sample({ view: 'week' });
    await until(() => visitor.all('[part=week] li')[0], 'the week never came');
    return visitor;
  },
  'a group\'s page': async () => {
    serve([full, groupOf({ name: 'Kin', series: 's' }), groupOf({ name: 'Neighbor', place: full.place })]);
    const visitor = await visit({ endpoint });
    await visitor.finder.openGroup('full');
    await until(() => visitor.all('article')[0], 'no page opened');
    return visitor;
  },
  'a group that is gone': async () => {
    const visitor = await sample();
    await visitor.finder.openGroup('nobody');
    await until(() => visitor.all('[role=alert]')[0], 'nothing was said');
    return visitor;
  },
  'saved groups': async () => {
    const visitor = await sample();
    visitor.one('.save').click();
    await until(() => visitor.all('.tools > button[aria-pressed]')[0], 'nothing was saved');
    visitor.one('.tools > button[aria-pressed]').click();
    await visitor.drawn();
    return visitor;
  },
  'the receipt of requests': async () => {
    const visitor = await sample();
    visitor.one('summary').click();
    await until(() => visitor.all('[part=receipt]')[0], 'no receipt came');
    return visitor;
  },
};

describe('axe finds nothing in a finder', () => { inEverySurrounding(states); });
