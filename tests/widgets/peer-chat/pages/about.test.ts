import { assert, waitUntil } from '@open-wc/testing';
import { panels } from '../../../../src/widgets/peer-chat/panels/index.ts';
import type { PanelSetting } from '../../../../src/widgets/peer-chat/panels/panel.ts';
import { PanelRoom } from '../panels/panel-room.ts';
import { roomOf, ShownPage } from './shown-page.ts';

const soon = { timeout: 10_000 };
const evening = { view: 'about', room: 'evening' } as const;

describe('looking at a room before coming in', () => {
  let shown: ShownPage;
  beforeEach(() => { shown = new ShownPage(); });
  afterEach(async () => shown.end());

  it('tells what the room is, how many are in it, in which languages, and who reads what is written', async () => {
    const host = await shown.show(evening, { rooms: [roomOf({ description: 'Come to talk, or only to listen.', languages: ['en', 'es'] })] });
    for (const words of ['Come to talk, or only to listen.', 'Open room · 6 people are in it', 'English and Spanish', 'All who are in this room can read', 'Those who come in later can read it too', 'only when someone reports it', 'Just to read']) assert.include(host.text, words);
  });

  it('shows the room’s own agreements, six at most, and else those of the service', async () => {
    const own = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
    const host = await shown.show(evening, { rooms: [roomOf({ agreements: own })] });
    assert.deepEqual(host.all('.agreements li').map(({ textContent }) => textContent), own.slice(0, 6));
    const without = await shown.show(evening, { rooms: [roomOf()] });
    assert.deepEqual(without.all('.agreements li').map(({ textContent }) => textContent), ['We listen.', 'Anyone may pass.']);
  });

  it('says how long words are kept: the room’s own time, else the service’s, and says so where nobody says it', async () => {
    const retention = { rooms: 'P90D', pairs: 'P30D' };
    const host = await shown.show(evening, { rooms: [roomOf({ retention: 'P1Y6M' })], service: { ...shown.open.service, retention } });
    assert.include(host.text, 'kept for 1 year, 6 months');
    assert.include((await shown.show(evening, { rooms: [roomOf()] })).text, 'kept for 90 days');
    assert.include((await shown.show(evening, { rooms: [roomOf({ kind: 'pair' })] })).text, 'kept for 30 days');
    for (const odd of ['for ever', 'P', 'PT', 'P-1D']) assert.include((await shown.show(evening, { rooms: [roomOf({ retention: odd })] })).text, 'It is not said how long', odd);
    assert.include((await shown.show(evening, { rooms: [roomOf()], service: { ...shown.open.service, retention: undefined } })).text, 'It is not said how long');
  });

  it('shows an age and a privacy page only where there are any, and opens the page without telling where from', async () => {
    const host = await shown.show(evening, { service: { ...shown.open.service, minimumAge: 16, privacyUrl: 'https://clinic.example/privacy' } });
    assert.include(host.text, '16 or older');
    const { href, target, rel, referrerPolicy } = host.find('a', HTMLAnchorElement);
    assert.deepEqual([href, target, rel, referrerPolicy], ['https://clinic.example/privacy', '_blank', 'noopener noreferrer', 'no-referrer']);
    const bare = await shown.show(evening, { service: { ...shown.open.service, minimumAge: undefined, privacyUrl: undefined } });
    assert.equal(bare.all('a').length, 0);
    assert.notInclude(bare.text, 'older');
  });

  it('says when people are usually there, once that is worked out', async () => {
    const host = await shown.show(evening, { rooms: [roomOf({ schedule: [{ time: '19:00', minutes: 120, timeZone: 'UTC', rrule: 'FREQ=DAILY', exceptions: [], extra: [] }] })] });
    await waitUntil(() => host.text.includes('People are often here each day'), 'no times', soon);
  });

  it('comes in by its button', async () => {
    const host = await shown.show(evening);
    host.press('Come in');
    assert.deepEqual(shown.asked, [['comeIn', { room: 'evening' }]]);
  });

  it('keeps the focus on the button while coming in takes its time', async () => {
    const host = await shown.show(evening);
    host.press('Come in');
    await shown.become({ isBusy: true });
    assert.equal(host.root.activeElement, host.named('Come in'));
    assert.equal(host.named('Come in')?.getAttribute('aria-disabled'), 'true');
  });

  it('says so where the room is gone', async () => {
    const host = await shown.show({ view: 'about', room: 'no-more' });
    assert.equal(host.all('button').length, 0);
    assert.notEqual(host.text, '');
  });

  it('keeps its bullets on the side where lines begin, whatever the words are written in', async () => {
    const host = await shown.show(evening, {}, 'ar');
    const line = host.one('.agreements li');
    assert.equal(getComputedStyle(line).direction, 'rtl');
    assert.isAtMost(host.one('.page').scrollWidth, host.one('.page').clientWidth);
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`is accessible in "${lang}"`, async () => {
      const host = await shown.show(evening, {
        rooms: [roomOf({ languages: ['en'], description: 'Words' })],
        service: { ...shown.open.service, minimumAge: 16, privacyUrl: 'https://clinic.example/privacy', retention: { rooms: 'P90D' } },
      }, lang);
      await assert.isAccessible(host);
    });
  }
});

describe('what a room is, for who is in it', () => {
  let room: PanelRoom;
  let left: string[];
  beforeEach(() => {
    room = new PanelRoom([]);
    left = [];
  });
  afterEach(async () => room.end());

  const more = (): Partial<PanelSetting> => ({
    store: { leaveRoom: async (id: string) => { left.push(id); return Promise.resolve(); } } as unknown as PanelSetting['store'],
    state: () => ({ isBusy: false, service: { contract: 1, locales: [], offers: {}, agreements: ['We listen.'] } }) as unknown as ReturnType<PanelSetting['state']>,
  });
  const kind = (which: 'room' | 'pair' | 'inbox'): void => { room.conversation.renew(roomOf({ kind: which, member: true })); };

  it('tells the same, and leaves only after a question that says what leaving does', async () => {
    kind('room');
    const host = await room.open(panels.about, { more: more() });
    assert.include(host.text, 'We listen.');
    assert.isFalse(host.named('Yes, leave it')?.checkVisibility());
    host.press('Leave this room');
    await host.updateComplete;
    assert.include(host.text, 'What you wrote stays there. What is kept of it on this device goes.');
    assert.isEmpty(left);
    host.press('Yes, leave it');
    assert.deepEqual(left, ['evening']);
    await assert.isAccessible(host);
  });

  it('says of a talk for two that two read it, and of notes that nobody else does', async () => {
    kind('pair');
    assert.include((await room.open(panels.about, { more: more() })).text, 'Only the two of you can read');
    room.page?.close?.();
    room.host?.remove();
    room.page = undefined;
    kind('inbox');
    const host = await room.open(panels.about, { more: more() });
    assert.include(host.text, 'Only you can read this.');
    assert.notInclude(host.text, 'All who are in this room');
    assert.isUndefined(host.named('Leave'), 'nobody leaves what is only theirs');
  });
});
