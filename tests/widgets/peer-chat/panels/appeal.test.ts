import { assert, waitUntil } from '@open-wc/testing';
import type { ChatClient } from '../../../../src/client/chat/chat-client.ts';
import { ClientError } from '../../../../src/client/errors.ts';
import type { NewAppeal } from '../../../../src/protocol/report.ts';
import type { ChatStore } from '../../../../src/widgets/peer-chat/chat-store.ts';
import { panels } from '../../../../src/widgets/peer-chat/panels/index.ts';
import type { ListHost } from '../../../list/list-host.ts';
import { PanelRoom } from './panel-room.ts';

describe('saying that the staff were wrong', () => {
  let room: PanelRoom;
  let host: ListHost;
  let sent: { body: NewAppeal; key: string }[];
  let isDown: boolean;

  beforeEach(async () => {
    [sent, isDown] = [[], false];
    room = new PanelRoom([]);
    const { vault } = room.site.tab();
    await vault.open();
    const client: Pick<ChatClient, 'appeal' | 'reportState'> = {
      appeal: async (body, key) => {
        sent.push({ body, key });
        return isDown ? Promise.reject(new ClientError('unreachable', 'down')) : Promise.resolve('receipt-of-an-appeal');
      },
      reportState: async () => Promise.resolve({ state: 'closed', at: '2026-11-26T10:00:00Z', outcome: 'restored', note: 'You were right.' }),
    };
    host = await room.open(panels.appeal, { more: { row: { row: 'notice', id: 'e3', seq: 3, at: '2026-11-26T09:00:00Z', notice: 'It names a person.', about: { room: 'evening', seq: 7, done: 'hidden' } }, store: { endpoint: 'https://support.example', vault, client } as unknown as ChatStore } });
  });
  afterEach(async () => { await room.end(); });

  const says = async (words: string): Promise<void> => { await waitUntil(() => host.text.includes(words), `it says "${words}": ${host.text}`, { timeout: 10_000 }); };
  const write = (words: string): void => {
    const field = host.all('textarea')[0] as HTMLTextAreaElement;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  it('sends it once, by the number of the notice, and tells what came of it', async () => {
    assert.include(host.text, 'It names a person.');
    write(' It is a song. ');
    isDown = true;
    host.press('Ask them to look again');
    await says('It was not sent. Please try again.');
    isDown = false;
    host.press('Ask them to look again');
    await says('The staff will look again.');
    await says('It can be seen again. You were right.');
    assert.deepEqual(sent.map(({ body }) => body), Array.from({ length: 2 }, () => ({ notice: 3, text: 'It is a song.' })));
    assert.equal(new Set(sent.map(({ key }) => key)).size, 1, 'a retry has the same key');
  });

  it('asks for words first', async () => {
    write('\u200b ');
    host.press('Ask them to look again');
    await says('Write a few words first.');
    assert.isEmpty(sent);
  });

  it('can be used by all', async () => {
    await assert.isAccessible(host);
  });
});
