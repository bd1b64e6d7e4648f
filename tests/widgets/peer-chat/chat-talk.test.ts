import { assert } from '@open-wc/testing';
import type { PretendChat } from '../../../stories/pretend/chat/pretend-chat.ts';
import { until } from '../list/visitor.ts';
import { ChatVisitor, Endpoints } from './visitor.ts';

const endpoint = 'https://chat-talk.example';

describe('an open chat', () => {
  let endpoints: Endpoints;
  let server: PretendChat;
  let chat: ChatVisitor;
  beforeEach(() => {
    endpoints = new Endpoints();
    server = endpoints.serve(endpoint);
    server.say('evening', 'Wren', 'Evening, all.');
    chat = new ChatVisitor({ endpoint });
  });
  afterEach(async () => endpoints.end());

  const stored = (room = 'evening'): string[] => (server.rooms.get(room)?.log ?? []).flatMap(event => (event.kind === 'message' ? [event.body] : []));

  it('brings what is said to both sides, in one order', async () => {
    await chat.comeIn();
    await chat.say('Hello, Wren.');
    await until(() => stored().includes('Hello, Wren.'), 'it was not sent');
    server.say('evening', 'Wren', 'Hello to you.');
    await chat.reads('Hello to you.');
    assert.deepEqual(chat.said, ['Evening, all.', 'Hello, Wren.', 'Hello to you.']);
    assert.equal(chat.root.querySelector('textarea')?.value, '');
  });

  it('leads the focus from step to step and back, and never takes it by itself', async () => {
    const steps: string[] = [];
    const step = async (name: string | RegExp): Promise<void> => {
      await chat.press(name);
      await until(() => chat.focus.startsWith('#'), `the focus is on "${chat.focus}"`);
      steps.push(chat.focus);
      (chat.root.activeElement as HTMLElement).blur();
    };
    await step('Open the chat');
    await step(/The evening room/);
    await step('Come in');
    await step('I am with this');
    await until(() => chat.all('.writing textarea')[0], 'not in the room');
    chat.root.querySelector<HTMLElement>('.back')?.click();
    await until(() => chat.focus === '# Rooms', `the focus is on "${chat.focus}"`);
    assert.deepEqual([steps[0], steps[1], steps[3]], ['# Rooms', '# The evening room', '# The evening room']);
    (chat.root.activeElement as HTMLElement).blur();
    server.say('evening', 'Wren', 'Are you there?');
    await chat.reads(/1 new/);
    assert.equal(chat.focus, '', 'news take no focus');
  });

  it('keeps what cannot be sent, says so, and sends it once when the line is back', async () => {
    await chat.comeIn();
    server.fault = 'down';
    server.streams.cut();
    await chat.say('Into the dark');
    await chat.reads('Not sent yet.');
    await chat.reads('No connection right now.');
    server.fault = undefined;
    window.dispatchEvent(new Event('online'));
    await until(() => stored().includes('Into the dark'), 'it was not sent');
    await chat.readsNoMore('Not sent yet.');
    assert.lengthOf(stored().filter(one => one === 'Into the dark'), 1);
    assert.lengthOf(chat.said.filter(one => one === 'Into the dark'), 1);
  });

  it('has a message once whose answer was lost', async () => {
    await chat.comeIn();
    server.losesAnswers = true;
    await chat.say('Did it arrive?');
    await until(() => stored().includes('Did it arrive?'), 'it did not arrive');
    server.losesAnswers = false;
    window.dispatchEvent(new Event('online'));
    await chat.readsNoMore('Not sent yet.');
    assert.lengthOf(stored().filter(one => one === 'Did it arrive?'), 1);
    assert.lengthOf(chat.said.filter(one => one === 'Did it arrive?'), 1);
  });

  it('keeps a draft while one is elsewhere, and while the chat is closed', async () => {
    await chat.comeIn();
    await chat.write('Half a thought');
    chat.root.querySelector<HTMLElement>('.back')?.click();
    await chat.press(/The evening room/);
    await until(() => chat.root.querySelector('textarea')?.value === 'Half a thought', 'it is gone');
    await chat.press('Close the chat');
    await chat.press('Open the chat');
    await chat.press(/The evening room/);
    await until(() => chat.root.querySelector('textarea')?.value === 'Half a thought', 'it is gone');
  });

  it('tells the page how much is unread and where one is: ids and counts, no words, no names', async () => {
    const told: string[] = [];
    for (const name of ['chat-open', 'chat-close', 'room-open', 'unread-change']) {
      chat.element.addEventListener(name, event => {
        told.push(JSON.stringify([name, ...Object.entries(event).filter(([key]) => key !== 'isTrusted')]));
      });
    }
    await chat.comeIn();
    chat.root.querySelector<HTMLElement>('.back')?.click();
    await chat.reads('You are in it');
    server.say('evening', 'Wren', 'A secret word');
    await until(() => chat.element.unread === 1, `unread is ${String(chat.element.unread)}`);
    await chat.press(/The evening room/);
    await until(() => chat.element.unread === 0, 'it was not read');
    await chat.press('Close the chat');
    assert.equal(told[0], '["chat-open"]');
    assert.equal(told.at(-1), '["chat-close"]');
    assert.includeMembers(told, ['["room-open",["room","evening"]]', '["unread-change",["unread",1]]', '["unread-change",["unread",0]]']);
    assert.notMatch(told.join(' '), /secret|wren|word/i);
    assert.equal(document.title.includes('1'), false);
  });

  it('is one person after the chat was closed and opened, and after it moved in the page', async () => {
    await chat.comeIn();
    await chat.say('First');
    await until(() => stored().includes('First'), 'not sent');
    const aside = document.body.appendChild(document.createElement('aside'));
    aside.append(chat.element);
    await chat.say('Second');
    await until(() => stored().includes('Second'), 'not sent after a move');
    await chat.press('Close the chat');
    await chat.press('Open the chat');
    await chat.press(/The evening room/);
    await chat.reads('Second');
    assert.lengthOf(server.asked.filter(({ method, path }) => method === 'POST' && path === '/people'), 1);
    assert.lengthOf(server.rooms.get('evening')?.log.filter(({ kind }) => kind === 'join') ?? [], 1);
    aside.remove();
  });
});
