import { assert } from '@open-wc/testing';
import { pageVault } from '../../src/device/vault.ts';
import { until } from '../widgets/list/visitor.ts';
import { ChatVisitor, Endpoints } from '../widgets/peer-chat/visitor.ts';
import { afterLeaving, Ledger } from './ledger.ts';

const endpoint = 'https://chat-leaks.example';

describe('a chat that is added and removed ten times', function () {
  this.timeout(60_000);
  let endpoints: Endpoints;
  let ledger: Ledger;

  /** From the door into a room, its panels and pages, and out. */
  async function useEverything(): Promise<void> {
    const chat = new ChatVisitor({ endpoint });
    await chat.press('Open the chat');
    await chat.press(/The evening room/);
    await until(() => chat.named('Come in') ?? chat.all('.writing textarea')[0], `neither in nor out: ${chat.text}`);
    if (chat.named('Come in')) {
      await chat.press('Come in');
      await chat.press('I am with this');
    }
    await chat.say('Hello');
    await chat.readsNoMore('Sending');
    for (const panel of ['Search here', 'Settings', 'Save a copy']) {
      await chat.press('In this room');
      await chat.press(panel, '.tools .menu button');
      await chat.press('Back to the messages');
    }
    chat.root.querySelector<HTMLElement>('.back')?.click();
    await chat.press('You here');
    await chat.reads('People you do not see');
    chat.element.remove();
    await afterLeaving();
  }

  before(async () => {
    // what is made once for a page and not once for a chat is there already
    endpoints = new Endpoints();
    endpoints.serve(endpoint);
    await useEverything();
  });
  beforeEach(() => { ledger = new Ledger(); });
  afterEach(() => { ledger.close(); });
  after(async () => endpoints.end());

  it('leaves no listener, timer, observer, stream or element behind', async () => {
    const { childElementCount } = document.body;
    for (let time = 0; time < 10; time++) await useEverything();
    await pageVault().forget();
    await until(() => ledger.timers.size === 0 && ledger.listeners.length === 0, `still there: ${[...ledger.timers.values(), ...ledger.listeners].join()}`);
    ledger.assertEven();
    assert.equal(document.body.childElementCount, childElementCount);
  });

  it('leaves nothing behind when it goes while it opens', async () => {
    for (let time = 0; time < 10; time++) {
      const chat = new ChatVisitor({ endpoint });
      await chat.press('Open the chat');
      chat.element.remove();
      await afterLeaving();
    }
    await pageVault().forget();
    await until(() => ledger.timers.size === 0 && ledger.listeners.length === 0, 'something is still there');
    ledger.assertEven();
  });
});
