import { assert } from '@open-wc/testing';
import { html } from 'lit';
import type { TimelineRow } from '../../../src/client/chat/timeline-row.ts';
import { base } from '../../../src/ui/base.ts';
import { roomMessages } from '../../../src/widgets/peer-chat/messages/room/index.ts';
import { nodesOf } from '../../../src/widgets/peer-chat/parts/row-nodes.ts';
import { styles } from '../../../src/widgets/peer-chat/parts/styles.ts';
import { Timeline, type TimelineState } from '../../../src/widgets/peer-chat/parts/timeline.ts';
import { ListHost } from '../../list/list-host.ts';
import { manyRows, onItsWay, own, roomSetting, said } from './room-rows.ts';

describe('the timeline of a room', () => {
  let host: ListHost;
  let timeline: Timeline;
  let state: TimelineState;
  let olderAsked: number;
  let verbosity: 'each' | 'count' | 'none';
  let quiet: (() => void) | undefined;

  async function show(rows: TimelineRow[], more: Partial<TimelineState> = {}, lang = 'en'): Promise<void> {
    state = { rows, hasOlder: false, isLoading: false, ...more };
    const { setting } = roomSetting(await roomMessages(lang), { tag: lang });
    setting.acts.openMenu = id => { setting.menu = id; host.requestUpdate(); };
    let made: Timeline | undefined;
    host = await ListHost.place(drawn => {
      made ??= new Timeline(drawn, {
        state: () => state, setting: () => setting, older: () => { olderAsked += 1; }, verbosity: () => verbosity,
        after: (_ms, then) => {
          quiet = then;
          return () => { quiet = undefined; };
        },
      });
      timeline = made;
      return html`${made.render(setting)}`;
    }, { lang, styles: [...base, ...styles] });
    // the controller comes with the first drawing; the room is drawn with it from the second on
    host.root.querySelector<HTMLElement>('.timeline')?.style.setProperty('block-size', '500px');
    host.requestUpdate();
    await settled();
  }

  const log = (): HTMLElement => host.one('.log');
  const shown = (): string[] => host.all('[data-id]').map(({ dataset }) => dataset.id ?? '');
  /** How far a row lies below the upper edge of the frame, in px. */
  const topOf = (id: string): number => host.one(`[data-id="${id}"]`).getBoundingClientRect().top - log().getBoundingClientRect().top;
  const inSight = (): string => shown().find(id => topOf(id) >= 0) ?? '';
  const isAtEnd = (): boolean => Math.abs(log().scrollHeight - log().scrollTop - log().clientHeight) < 2;
  const frame = async (): Promise<void> => new Promise(resolve => { requestAnimationFrame(() => { setTimeout(resolve); }); });
  const status = (): string => host.one('[role=status]').textContent;

  async function settled(): Promise<void> {
    await frame();
    await frame();
    await host.updateComplete;
  }
  async function update(change: Partial<TimelineState>): Promise<void> {
    state = { ...state, ...change };
    host.requestUpdate();
    await settled();
  }
  async function scrollTo(topPx: number): Promise<void> {
    log().scrollTop = topPx;
    await settled();
  }
  const come = async (...rows: TimelineRow[]): Promise<void> => update({ rows: [...state.rows, ...rows] });

  beforeEach(() => { [olderAsked, verbosity, quiet] = [0, 'each', undefined]; });
  afterEach(() => { host.remove(); });

  it('begins at the newest, without a word to those who listen', async () => {
    await show(manyRows(200));
    assert.isTrue(isAtEnd());
    assert.equal(log().getAttribute('aria-live'), 'off');
    assert.equal(status(), '');
    assert.isNull(host.root.activeElement);
  });

  it('holds at most 1,200 elements of 10,000 rows, wherever the reader goes', async () => {
    await show(manyRows(10_000));
    const counts: number[] = [];
    for (let step = 0; step < 12; step++) {
      counts.push(host.all('*').length);
      await scrollTo(step < 8 ? 0 : log().scrollHeight);
    }
    assert.isAtMost(Math.max(...counts), 1_200);
    assert.isAtLeast(Math.min(...counts), 400);
  });

  it('holds as few where rows are as rich as they can be', async () => {
    const rich = Array.from({ length: 300 }, (_, at) => said(at + 1, 'see https://a.example/x now '.repeat(30), {
      mine: true, edited: true, welcome: 'ideas', contentNotes: ['a', 'b'], author: { id: 'a', name: 'A', pronouns: 'they', words: ['facilitator', 'trained'] }, quoted: { seq: 1, gone: 'elsewhere' },
      reactions: [{ reaction: 'me-too', mine: true }, { reaction: 'thank-you', mine: false }], changes: [onItsWay({ state: 'refused', why: 'No.' })],
    }));
    await show([...rich, said(301, '\u202ehttps://a.example \u202e'.repeat(40)), own({ state: 'refused', why: 'No.' })]);
    assert.isAtMost(host.all('*').length, 1_200);
    for (const row of state.rows.slice(-4)) assert.isAtMost(host.one(`[data-id="${row.id}"]`).querySelectorAll('*').length + 1, nodesOf(row), row.id);
  });

  it('follows what comes while the reader is at the end, and draws nothing anew', async () => {
    await show(manyRows(300));
    const kept = host.one('[data-id=e299]');
    await come(said(301, 'new'));
    assert.isTrue(isAtEnd());
    assert.equal(shown().at(-1), 'e301');
    assert.equal(host.one('[data-id=e299]'), kept);
  });

  it('appends as few nodes to a long room as to a short one', async () => {
    const changes = async (count: number): Promise<number> => {
      await show(manyRows(count));
      let seen = 0;
      const observer = new MutationObserver(records => { seen += records.reduce((sum, { addedNodes, removedNodes }) => sum + addedNodes.length + removedNodes.length, 0); });
      observer.observe(host.root, { childList: true, subtree: true });
      for (let at = 1; at <= 10; at++) await come(said(count + at, 'new'));
      observer.disconnect();
      host.remove();
      return seen;
    };
    const [short, long] = [await changes(200), await changes(10_000)];
    assert.isAtMost(long, short * 1.5);
  });

  it('lets nothing move what the reader looks at as the window goes up, and down again', async () => {
    await show(manyRows(2_000));
    for (let step = 0; step < 6; step++) {
      log().scrollTop = 150;
      const id = inSight();
      const before = topOf(id);
      await settled();
      assert.closeTo(topOf(id), before, 2, `up ${String(step)}`);
    }
    assert.notInclude(shown(), 'e2000');
    for (let step = 0; step < 6; step++) {
      log().scrollTop = log().scrollHeight - log().clientHeight - 60;
      const id = inSight();
      const before = topOf(id);
      await settled();
      assert.closeTo(topOf(id), before, 2, `down ${String(step)}`);
    }
  });

  it('keeps the place while older messages come before it, even at the very top', async () => {
    await show(manyRows(20, 101), { hasOlder: true });
    await scrollTo(0);
    assert.equal(olderAsked, 1);
    await update({ isLoading: true });
    assert.equal(log().getAttribute('aria-busy'), 'true');
    const before = topOf('e102');
    await update({ rows: [...manyRows(100, 1), ...state.rows], isLoading: false, hasOlder: false });
    assert.closeTo(topOf('e102'), before, 2);
    assert.equal(log().getAttribute('aria-busy'), 'false');
    assert.isAbove(log().scrollTop, 200, 'there is somewhere to scroll to');
    assert.equal(log().getAttribute('aria-live'), 'off');
    assert.equal(status(), '');
  });

  it('offers older messages by a button too', async () => {
    await show(manyRows(3, 101), { hasOlder: true });
    host.press('Show older messages');
    assert.equal(olderAsked, 1);
    await update({ isLoading: true });
    assert.include(host.text, 'Loading…');
  });

  it('stays where the reader is when something comes, tells how much, and jumps there', async () => {
    await show(manyRows(400));
    await scrollTo(400);
    const id = inSight();
    const before = topOf(id);
    await come(said(401, 'a'), said(402, 'b'));
    assert.closeTo(topOf(id), before, 2);
    assert.isDefined(host.named('Go to the newest: 2 new messages'));
    host.press('Go to the newest');
    await settled();
    assert.isTrue(isAtEnd());
    assert.equal(shown().at(-1), 'e402');
    assert.isUndefined(host.named('Go to the newest'));
    assert.equal(host.root.activeElement, log());
    await come(said(403, 'c'));
    assert.isTrue(isAtEnd());
  });

  it('jumps to what one has just written', async () => {
    await show(manyRows(400));
    await scrollTo(400);
    await come(own());
    assert.isTrue(isAtEnd());
    assert.equal(status(), '');
  });

  it('has one message read by the log, and counts a burst', async () => {
    await show(manyRows(50));
    await come(said(51, 'a'));
    assert.equal(log().getAttribute('aria-live'), 'polite');
    await come(said(52, 'b'), said(53, 'c'));
    assert.equal(log().getAttribute('aria-live'), 'off');
    await come(said(54, 'd'), said(55, 'e'), said(56, 'mine', { mine: true }));
    assert.equal(status(), '');
    quiet?.();
    await settled();
    assert.equal(status(), '4 new messages');
    assert.equal(log().getAttribute('aria-live'), 'off');
  });

  it('is silent while its window moves', async () => {
    await show(manyRows(2_000));
    await come(said(2_001, 'a'));
    await scrollTo(100);
    assert.equal(log().getAttribute('aria-live'), 'off');
    await come(said(2_002, 'b'));
    assert.equal(log().getAttribute('aria-live'), 'off');
    quiet?.();
    await settled();
    assert.equal(status(), '1 new message');
  });

  it('says that one\'s own was not sent', async () => {
    await show([...manyRows(5), own()]);
    await update({ rows: [...manyRows(5), own({ state: 'refused', why: 'No.' })] });
    assert.equal(status(), 'Not sent.');
  });

  it('begins where the reader left off', async () => {
    await show(manyRows(400), { lastReadSeq: 340 });
    assert.equal(shown()[shown().indexOf('unread') + 1], 'e341');
    assert.closeTo(topOf('unread'), 0, 2);
    await come(said(401, 'a'));
    assert.lengthOf(host.all('.unread'), 1);
    assert.closeTo(topOf('unread'), 0, 2);
  });

  it('marks nothing for those who have read all, and nothing that comes while they are here', async () => {
    await show(manyRows(40), { lastReadSeq: 40 });
    await come(said(41, 'a'));
    assert.isEmpty(host.all('.unread'));
    assert.isTrue(isAtEnd());
  });

  it('shows a message that is asked for, with the focus on it', async () => {
    await show(manyRows(2_000));
    assert.isTrue(timeline.show(700));
    await settled();
    assert.equal((host.root.activeElement as HTMLElement).dataset.id, 'e700');
    assert.closeTo(topOf('e700'), 0, 2);
    assert.isFalse(timeline.show(9_999));
  });

  it('keeps the focus in the log when the row that had it is let go of', async () => {
    await show(manyRows(2_000));
    host.all('[data-id] button').at(-1)?.focus();
    for (let step = 0; step < 4; step++) {
      log().scrollTop = 50;
      await settled();
    }
    assert.equal(host.root.activeElement, log());
  });

  it('stays at the end when the frame becomes lower, as over a keyboard', async () => {
    await show(manyRows(100));
    host.one('.timeline').style.setProperty('block-size', '240px');
    await settled();
    assert.isTrue(isAtEnd());
    await come(said(101, 'a'));
    assert.isTrue(isAtEnd());
    assert.isTrue(timeline.isAtEnd);
  });

  it('begins anew with another log', async () => {
    await show(manyRows(100));
    await scrollTo(0);
    await update({ rows: [] });
    assert.isEmpty(shown());
    await update({ rows: manyRows(30) });
    assert.isTrue(isAtEnd());
  });

  for (const lang of ['en', 'ar']) {
    it(`can be used by all, "${lang}"`, async () => {
      await show([...manyRows(12), own()], { lastReadSeq: 5, hasOlder: true }, lang);
      await assert.isAccessible(host);
    });
  }
});
