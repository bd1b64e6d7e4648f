import { assert } from '@open-wc/testing';
import type { PretendChat } from '../../../stories/pretend/chat/pretend-chat.ts';
import { until, wordsOf } from '../list/visitor.ts';
import { ChatVisitor, Endpoints } from './visitor.ts';

const endpoint = 'https://chat-changes.example';

describe('a chat around which things change', () => {
  let endpoints: Endpoints;
  let server: PretendChat;
  let chat: ChatVisitor;
  beforeEach(async () => {
    endpoints = new Endpoints();
    server = endpoints.serve(endpoint);
    server.say('evening', 'Wren', 'Evening, all.');
    chat = new ChatVisitor({ endpoint });
    await chat.comeIn();
  });
  afterEach(async () => {
    document.documentElement.lang = 'en';
    await endpoints.end();
  });

  it('says so when one is not known any more, and lets one come in again', async () => {
    await chat.say('Before');
    await until(() => server.rooms.get('evening')?.log.some(event => event.kind === 'message' && event.body === 'Before'), 'not sent');
    server.forgetPeople();
    await until(() => chat.focus === '# Rooms' || chat.text.includes('Rooms'), 'still in the room');
    await chat.press(/The evening room/);
    await chat.press('Come in');
    await chat.press('I am with this');
    await chat.say('After');
    await until(() => server.rooms.get('evening')?.log.some(event => event.kind === 'message' && event.body === 'After'), 'not sent');
  });

  it('reads the room anew when its log began a new life, and sends again what that lacks', async () => {
    await chat.say('Mine');
    await until(() => server.rooms.get('evening')?.log.some(event => event.kind === 'message' && event.body === 'Mine'), 'not sent');
    await chat.readsNoMore('Sending');
    const room = server.rooms.get('evening');
    const [me] = room?.members ?? [];
    server.rooms.delete('evening');
    const anew = server.addRoom({ id: 'evening', name: 'The evening room' });
    anew.members.add(me ?? '');
    server.say('evening', 'Wren', 'From the backup');
    server.beginAnew();
    window.dispatchEvent(new Event('online'));
    await chat.reads('From the backup');
    await until(() => anew.log.some(event => event.kind === 'message' && event.body === 'Mine'), 'what was sent is gone');
    assert.isFalse(chat.said.includes('Evening, all.'));
  });

  it('leaves a room after a question, and takes its words off the device', async () => {
    await chat.press('In this room');
    await chat.press('About this room');
    await chat.press('Leave this room');
    await chat.press(/^Yes, /);
    await until(() => chat.focus === '# Rooms', `the focus is on "${chat.focus}"`);
    assert.equal(server.rooms.get('evening')?.log.at(-1)?.kind, 'leave');
    assert.notInclude(chat.text, 'You are in it');
  });

  it('shows nothing more of somebody whom one does not want to see, and can take that back', async () => {
    await chat.press('Respond');
    await chat.press('Do not see this person any more');
    await chat.press('Yes, do not see them');
    await chat.readsNoMore('Evening, all.');
    await chat.reads('A message you cannot see');
    chat.root.querySelector<HTMLElement>('.back')?.click();
    await chat.press('You here');
    await chat.press(/^See .* again/);
    await chat.reads('No one.');
  });

  it('is drawn in the language that the page is switched to, where one is', async () => {
    await chat.write('Half a thought');
    document.documentElement.lang = 'es';
    await chat.reads('Cerrar el chat');
    await chat.reads('Evening, all.');
    await until(() => chat.root.querySelector('textarea')?.value === 'Half a thought', 'what was typed is gone');
    document.documentElement.lang = 'ar';
    await until(() => chat.root.querySelector('[part=base]')?.getAttribute('dir') === 'rtl', 'it is not turned round');
  });

  it('lets go of everything in the moment in which the visitor leaves in haste', async () => {
    document.dispatchEvent(new Event('quick-exit'));
    await chat.element.updateComplete;
    assert.notInclude(wordsOf(chat.root.querySelector('[part=base]')), 'Evening');
    assert.equal(server.streams.open, 0);
  });
});

describe('two chats to two endpoints on one page', () => {
  it('do not mix: other people, other rooms, other words', async () => {
    const endpoints = new Endpoints();
    const addresses = ['https://chat-one.example', 'https://chat-two.example'] as const;
    const servers = addresses.map(address => endpoints.serve(address));
    const chats = addresses.map(address => new ChatVisitor({ endpoint: address }));
    for (const [at, chat] of chats.entries()) {
      await chat.comeIn();
      await chat.say(`Said to ${String(at)}`);
      await chat.readsNoMore('Sending');
    }
    for (const [at, server] of servers.entries()) {
      await until(() => server.rooms.get('evening')?.log.filter(({ kind }) => kind === 'message').length === 1, `nothing came to ${String(at)}`);
      assert.deepEqual(chats[at]?.said, [`Said to ${String(at)}`]);
      await until(() => server.streams.open === 1, `${String(server.streams.open)} streams are open`);
    }
    await endpoints.end();
  });
});
