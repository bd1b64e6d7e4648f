import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { base } from '../../../src/ui/base.ts';
import { roomPart } from '../../../src/widgets/peer-chat/parts/room-part.ts';
import { unrecorded } from '../../../src/widgets/peer-chat/parts/unrecorded.ts';
import { ListHost } from '../../list/list-host.ts';
import { manyRows, own, roomSetting, said } from './room-rows.ts';

describe('an open room, whole', () => {
  let host: ListHost;

  async function show(lang: string, widthPx: number): Promise<void> {
    const { Composer, Timeline, more, styles } = await roomPart(lang);
    const { setting } = roomSetting(more, { tag: lang, menu: 'e1' });
    const rows = [...manyRows(30), said(31, 'https://a.example/'.concat('x'.repeat(300)), { author: { id: 'a', name: 'N'.repeat(60), pronouns: 'p'.repeat(60), words: [] } }), own({ state: 'refused', why: 'No.' })];
    let room: { timeline: InstanceType<typeof Timeline>; composer: InstanceType<typeof Composer> } | undefined;
    host = await ListHost.place(drawn => {
      room ??= {
        timeline: new Timeline(drawn, { state: () => ({ rows, hasOlder: true, isLoading: false }), setting: () => setting, older: () => undefined }),
        composer: new Composer(drawn, { send: async () => Promise.resolve(), keep: () => undefined }),
      };
      return unrecorded(html`<div class="talk" style="block-size: 480px">${room.timeline.render(setting)}${room.composer.render(setting)}</div>`);
    }, { lang, styles: [...base, ...styles] });
    host.style.inlineSize = `${String(widthPx)}px`;
    host.requestUpdate();
    await host.updateComplete;
  }

  afterEach(() => { host.remove(); });

  for (const [lang, widthPx] of [['en', 320], ['ar', 320], ['es', 900]] as const) {
    it(`fits its frame and can be used by all: "${lang}", ${String(widthPx)} px`, async () => {
      await show(lang, widthPx);
      const [log, composer] = [host.one('.log'), host.one('.writing')];
      assert.isAtMost(log.scrollWidth, log.clientWidth);
      assert.isAtMost(composer.getBoundingClientRect().bottom - host.getBoundingClientRect().top, 481, 'the composer stays in sight');
      assert.isAbove(log.clientHeight, 200);
      for (const button of host.all('button, summary, textarea')) assert.isAtLeast(button.offsetHeight, 43, button.textContent);
      await assert.isAccessible(host);
    });
  }
});
