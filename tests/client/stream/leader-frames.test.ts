import { assert } from '@open-wc/testing';
import { until } from '../../device/site.ts';
import { LogInHand, type SharingTab } from './log-in-hand.ts';
import './sharing-frame.ts';

interface Frame {
  element: HTMLIFrameElement;
  tab: SharingTab;
}

/** Opens a page of this site in a frame. */
async function openFrame(): Promise<Frame> {
  const element = document.createElement('iframe');
  element.src = new URL('./sharing-frame.html', import.meta.url).href;
  document.body.append(element);
  await until(() => element.contentWindow?.sharingTab !== undefined, 'the other page never loaded');
  const tab = element.contentWindow?.sharingTab;
  if (!tab) throw new Error('the other page is gone');
  return { element, tab };
}

describe('one stream for eight pages of a browser', () => {
  let log: LogInHand;
  let frames: Frame[];
  const everybodyHas = (many: number): boolean => frames.every(({ tab }) => tab.got.length >= many);
  const said = (many: number): string[] => Array.from({ length: many }, (_, at) => `lobby ${String(at + 1)}`);
  beforeEach(async () => {
    log = new LogInHand();
    window.sharedLog = { log, name: `frames ${String(Math.random())}` };
    frames = await Promise.all(Array.from({ length: 8 }, openFrame));
    await until(() => log.open.length === 1, 'no stream was begun');
  });
  afterEach(() => {
    for (const { tab, element } of frames) {
      tab.stream.close();
      element.remove();
    }
  });

  it('brings each event once and in order to all of them, whichever closes', async () => {
    for (let many = 1; frames.length > 0; many += 1) {
      log.say();
      await until(() => everybodyHas(many), `not all heard of ${String(many)}`);
      assert.equal(log.open.length, 1);
      for (const { tab } of frames) assert.deepEqual(tab.got, said(many));
      const leader = frames.find(({ tab }) => tab.stream.leads);
      if (!leader) throw new Error('nobody leads');
      frames = frames.filter(frame => frame !== leader);
      // a page that is closed says nothing more
      leader.element.remove();
      if (frames.length > 0) await until(() => frames.some(({ tab }) => tab.stream.leads), 'nobody took the lead');
      await until(() => log.open.length === Math.min(1, frames.length), 'the stream of a closed page stays open');
    }
  });

  it('loses nothing that is said while the lead passes on', async () => {
    const leader = frames.find(({ tab }) => tab.stream.leads);
    leader?.element.remove();
    frames = frames.filter(frame => frame !== leader);
    for (let many = 0; many < 20; many += 1) log.say();
    await until(() => everybodyHas(20), 'not all heard of everything');
    for (const { tab } of frames) assert.deepEqual(tab.got, said(20));
  });
});
