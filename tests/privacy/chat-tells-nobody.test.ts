import { assert } from '@open-wc/testing';
import type { PretendChat } from '../../stories/pretend/chat/pretend-chat.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { until } from '../widgets/list/visitor.ts';
import { ChatVisitor, Endpoints } from '../widgets/peer-chat/visitor.ts';
import { sealed, traces } from './traces.ts';

const endpoint = 'https://chat-privacy.example';
/** What is nobody's business: words, names, notes, and who is blocked. */
const secret = /lantern|marlow|wren|hospital|quokka|token-of/i;
const publicEvents = ['chat-open', 'chat-close', 'room-open', 'unread-change', 'group-wanted', 'resource-wanted'] as const;

/** Uses whatever a chat offers, with words that are nobody's business. */
async function useEverything(chat: ChatVisitor, server: PretendChat): Promise<void> {
  await chat.press('Open the chat');
  await chat.press(/The evening room/);
  await chat.press('Come in');
  await chat.press('Another name');
  const name = chat.root.querySelector<HTMLInputElement>('input[name=name]');
  if (name) {
    name.value = 'Quokka';
    name.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  await chat.press('I am with this');
  await chat.reads('Evening, says Wren.');
  await chat.say('The lantern is lit.');
  await until(() => server.rooms.get('evening')?.log.some(event => event.kind === 'message' && event.body.includes('lantern')), 'not sent');
  await chat.press(/^Respond/);
  await chat.press('Me too');
  await chat.write('A lantern that waits');
  await chat.press('In this room');
  await chat.press('Search here');
  const search = chat.root.querySelector<HTMLInputElement>('input[type=search]');
  if (search) {
    search.value = 'lantern';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  await chat.press('Back to the messages');
  await chat.press('In this room');
  await chat.press('Tell the staff', '.tools .menu button');
  await chat.reads('What do you want to show the staff?');
  await chat.press(/Wren/, '.panel label');
  await chat.press('Tell the staff', '.panel form button');
  await chat.reads('Your receipt');
  await chat.press('Back to the messages');
  chat.root.querySelector<HTMLElement>('.back')?.click();
  await chat.press('You here');
  await chat.reads('People you do not see');
  chat.root.querySelector<HTMLElement>('.back')?.click();
  server.say('evening', 'Marlow', 'Unread, of a hospital');
  await until(() => chat.element.unread > 0, 'nothing came');
  await chat.press('Close the chat');
}

describe('what somebody says in a chat', () => {
  let endpoints: Endpoints;
  let server: PretendChat;
  let heard: Record<string, string[]>;
  beforeEach(() => {
    heard = overhear();
    endpoints = new Endpoints();
    server = endpoints.serve(endpoint);
    server.say('evening', 'Wren', 'Evening, says Wren.');
  });
  afterEach(async () => {
    hearNoMore();
    await endpoints.end();
  });

  it('goes to its endpoint and nowhere else, never in an address, without cookies or referrer, past every cache', async () => {
    const sent: string[] = [];
    const { sendBeacon } = navigator;
    navigator.sendBeacon = url => { sent.push(String(url)); return true; };
    performance.clearResourceTimings();
    const { fetch: served } = globalThis;
    const inits: RequestInit[] = [];
    globalThis.fetch = async (input, init = {}) => { inits.push(init); return served(input, init); };
    await useEverything(new ChatVisitor({ endpoint }), server);
    navigator.sendBeacon = sendBeacon;
    assert.isAbove(endpoints.asked.length, 10);
    for (const url of endpoints.asked) {
      assert.isTrue(url.startsWith(`${endpoint}/`), url);
      assert.notMatch(decodeURIComponent(url), secret);
    }
    for (const init of inits) assert.deepInclude(init, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    const loaded = performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(name));
    assert.isEmpty(loaded.filter(name => !name.startsWith(`${location.origin}/`)));
    assert.isEmpty(sent);
  });

  it('leaves nothing that can be read on the device, in the address, the history, the title or the console', async () => {
    const before = await traces();
    await useEverything(new ChatVisitor({ endpoint }), server);
    const after = await traces();
    assert.deepEqual(after, before);
    const kept = await sealed();
    assert.isAbove(kept.length, 0, 'something is kept');
    assert.notMatch(kept, secret);
    assert.notMatch(JSON.stringify(heard), secret);
  });

  it('is told to the page in ids and counts only', async () => {
    const chat = new ChatVisitor({ endpoint });
    const told: string[] = [];
    for (const type of publicEvents) {
      chat.element.addEventListener(type, event => {
        told.push(type);
        for (const [name, value] of Object.entries(event).filter(([key]) => key !== 'isTrusted')) {
          assert.isTrue(typeof value === 'number' || (name === 'room' && value === 'evening'), `${type} ${name}`);
        }
      });
    }
    await useEverything(chat, server);
    assert.includeMembers(told, ['chat-open', 'room-open', 'unread-change', 'chat-close']);
  });

  it('lies, once it is on the screen, in a place that recorders of visits leave out', async () => {
    const chat = new ChatVisitor({ endpoint });
    await chat.comeIn();
    await chat.say('The lantern is lit.');
    const walker = document.createTreeWalker(chat.root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (secret.test(node.textContent ?? '')) assert.exists(node.parentElement?.closest('.unrecorded'), node.textContent ?? '');
    }
    assert.exists(chat.root.querySelector('.unrecorded textarea'));
  });

  it('is gone from the device once all is forgotten', async () => {
    const chat = new ChatVisitor({ endpoint });
    await chat.comeIn();
    await chat.say('The lantern is lit.');
    await until(() => server.rooms.get('evening')?.log.some(event => event.kind === 'message' && event.body.includes('lantern')), 'not sent');
    chat.root.querySelector<HTMLElement>('.back')?.click();
    await chat.press('You here');
    await chat.press('Forget everything');
    await chat.reads('Nothing of you is left on this device.');
    await until(async () => (await sealed()) === '', 'something is left');
    assert.notInclude(chat.text, 'lantern');
  });
});
