import { assert, waitUntil } from '@open-wc/testing';
import type { ChatClient } from '../../../../src/client/chat/chat-client.ts';
import { ClientError } from '../../../../src/client/errors.ts';
import type { NewReport, ReportState } from '../../../../src/protocol/report.ts';
import type { ChatStore } from '../../../../src/widgets/peer-chat/chat-store.ts';
import { panels } from '../../../../src/widgets/peer-chat/panels/index.ts';
import type { ListHost } from '../../../list/list-host.ts';
import { said } from '../room-rows.ts';
import { PanelRoom, spoken } from './panel-room.ts';

const soon = { timeout: 10_000 };

describe('telling the staff', () => {
  let room: PanelRoom;
  let host: ListHost;
  let sent: { body: NewReport; key: string }[];
  let isDown: boolean;
  let state: ReportState;

  async function open(lang = 'en'): Promise<void> {
    room = new PanelRoom([spoken(1, 'Hello'), spoken(2, 'Go away'), spoken(3, 'Of hospitals', { contentNotes: ['hospital'] })]);
    await room.conversation.begin();
    await again(lang);
  }

  async function again(lang = 'en'): Promise<void> {
    const client: Pick<ChatClient, 'report' | 'reportState'> = {
      report: async (body, key) => {
        sent.push({ body, key });
        return isDown ? Promise.reject(new ClientError('unreachable', 'down')) : Promise.resolve('receipt-of-a-test');
      },
      reportState: async () => Promise.resolve(state),
    };
    const vault = (room.site.tab()).vault;
    await vault.open();
    room.page = undefined;
    host = await room.open(panels.report, { lang, more: { row: said(2, 'Go away'), store: { endpoint: 'https://support.example', vault, client } as unknown as ChatStore } });
  }

  const boxes = (): HTMLInputElement[] => host.all('input[type=checkbox]') as HTMLInputElement[];
  const says = async (words: string): Promise<void> => { await waitUntil(() => host.text.includes(words), `it says "${words}": ${host.text}`, soon); };
  beforeEach(() => {
    [sent, isDown, state] = [[], false, { state: 'open', at: '2026-11-26T10:00:00Z' }];
  });
  afterEach(async () => { await room.end(); });

  it('sends what was picked, once: a retry has the same key', async () => {
    await open();
    assert.deepEqual(boxes().map(({ checked }) => checked), [false, true, false]);
    assert.notInclude(host.text, 'Of hospitals', 'words under a note stay closed here too');
    boxes()[0]?.click();
    host.press('It tells private things');
    isDown = true;
    host.press('Tell the staff');
    await says('It was not sent. Please try again.');
    isDown = false;
    host.press('Tell the staff');
    await says('The staff will look at it.');
    assert.deepEqual(sent.map(({ body }) => ({ ...body, seqs: [...body.seqs].sort() })), Array.from({ length: 2 }, () => ({ room: 'evening', seqs: [1, 2], reason: 'private' as const })));
    assert.equal(new Set(sent.map(({ key }) => key)).size, 1);
  });

  it('asks for something to be picked', async () => {
    await open();
    boxes()[1]?.click();
    host.press('Tell the staff');
    await says('Choose one message or more first.');
    assert.isEmpty(sent);
  });

  it('tells later what came of it, also in another tab of the visit', async () => {
    await open();
    host.press('Tell the staff');
    await says('not looked at yet');
    host.remove();
    state = { state: 'closed', at: '2026-11-26T10:00:00Z', outcome: 'spoken-with', note: 'Thank you.' };
    await again();
    await says('looked at The staff spoke with the person. Thank you.');
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`can be used by all, "${lang}"`, async () => {
      await open(lang);
      host.style.inlineSize = '320px';
      await assert.isAccessible(host);
      assert.isAtMost(host.scrollWidth, 320);
      for (const control of host.all('button, label.choice, textarea')) assert.isAtLeast(control.offsetHeight, 43, control.textContent);
    });
  }
});
