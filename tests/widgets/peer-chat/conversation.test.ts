import { assert } from '@open-wc/testing';
import { ChatClient } from '../../../src/client/chat/chat-client.ts';
import type { LogEvent, LogPage } from '../../../src/client/chat/log-event.ts';
import { RoomCache } from '../../../src/device/chat/room-cache.ts';
import { Conversation } from '../../../src/widgets/peer-chat/talk/conversation.ts';
import { settled, Site } from '../../device/site.ts';

const said = (seq: number): LogEvent => ({ room: 'lobby', seq, at: '2026-11-01T19:00:00Z', kind: 'message', body: `No. ${String(seq)}`, contentNotes: [], author: { id: 'kim', words: [] } });

/** Pages of a log, each in the hands of the test. */
class PagesInHand extends ChatClient {
  give: (page: LogPage) => void = () => undefined;
  readonly asked: object[] = [];
  override events(_room: string, page: object): Promise<LogPage> {
    this.asked.push(page);
    return new Promise(resolve => { this.give = resolve; });
  }
}

describe('a conversation that is read anew, as after a block', () => {
  let site: Site;
  let client: PagesInHand;
  let conversation: Conversation;
  beforeEach(() => {
    site = new Site();
    client = new PagesInHand('https://support.example');
    const { vault, surroundings } = site.tab();
    conversation = new Conversation({
      owner: 'ada', me: 'ada', client, vault, surroundings, cache: new RoomCache({ endpoint: 'conversation-test', vault }), dayOf: instant => instant.slice(0, 10), onChange: () => undefined,
      room: { id: 'lobby', kind: 'room', agreements: [], languages: [], people: 2, schedule: [], member: true, last: 2 },
    });
    conversation.isOf('life-1');
    conversation.take([said(1), said(2)]);
  });
  afterEach(() => {
    conversation.close();
    return site.end();
  });

  it('keeps what is said while the page is on its way: the stream does not bring it again', async () => {
    const reading = conversation.readAnew();
    conversation.take([said(3)]);
    client.give({ epoch: 'life-1', events: [said(1), said(2)], last: 2 });
    await reading;
    assert.deepEqual([conversation.events.map(({ seq }) => seq), conversation.position], [[1, 2, 3], 3]);
    conversation.take([said(4)]);
    assert.isFalse(conversation.rows.some(({ row }) => row === 'gap'));
  });

  it('reads by itself what the staff hid and lets be seen again', async () => {
    const at = '2026-11-01T19:00:00Z';
    conversation.take([{ room: 'lobby', seq: 3, at, kind: 'hide', target: 2, off: false }]);
    assert.isEmpty(client.asked);
    assert.notInclude(JSON.stringify(conversation.rows), 'No. 2');
    conversation.take([{ room: 'lobby', seq: 4, at, kind: 'hide', target: 2, off: true }]);
    assert.deepEqual(client.asked, [{ limit: 1, after: 1 }]);
    client.give({ epoch: 'life-1', events: [said(2)], last: 4 });
    await settled();
    assert.include(JSON.stringify(conversation.rows), 'No. 2');
    assert.isFalse(conversation.rows.some(({ row }) => row === 'gap'));
  });

  it('keeps nothing of a longer life of the log', async () => {
    const reading = conversation.readAnew();
    client.give({ epoch: 'life-2', events: [said(1)], last: 1 });
    await reading;
    await settled();
    assert.deepEqual([conversation.events.map(({ seq }) => seq), conversation.position, conversation.epoch], [[1], 1, 'life-2']);
  });
});
