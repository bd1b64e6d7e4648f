import { assert } from '@open-wc/testing';
import { until } from '../list/visitor.ts';
import { ChatVisitor, Endpoints } from './visitor.ts';

const endpoint = 'https://chat-door.example';

describe('a chat that nobody has opened', () => {
  let endpoints: Endpoints;
  beforeEach(() => { endpoints = new Endpoints(); });
  afterEach(async () => endpoints.end());

  it('asks for nothing, stores nothing, takes no focus, and shows what the page wrote', async () => {
    endpoints.serve(endpoint);
    const before = (await indexedDB.databases()).length;
    const chat = new ChatVisitor({ endpoint }, { inside: '<p>Call us.</p>' });
    await chat.reads('Open the chat');
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.isEmpty(endpoints.asked);
    assert.lengthOf(await indexedDB.databases(), before);
    assert.equal(chat.element.unread, 0);
    assert.equal(document.activeElement, document.body);
    assert.isTrue(chat.element.querySelector('p')?.checkVisibility());
  });

  it('is opened by its button, by its attribute and by its property', async () => {
    endpoints.serve(endpoint);
    const [pressed, written, set] = [new ChatVisitor({ endpoint }), new ChatVisitor({ endpoint, open: '' }), new ChatVisitor({ endpoint })];
    await pressed.press('Open the chat');
    set.element.open = true;
    for (const chat of [pressed, written, set]) await chat.reads('The evening room');
    assert.isTrue(pressed.element.hasAttribute('open'));
    await pressed.press('Close the chat');
    await pressed.reads('Open the chat');
    assert.equal(pressed.focus, 'Open the chat');
    assert.isFalse(pressed.element.hasAttribute('open'));
  });

  it('says why it cannot be had, and tries again', async () => {
    const server = endpoints.serve(endpoint);
    server.fault = 'down';
    const chat = new ChatVisitor({ endpoint });
    await chat.press('Open the chat');
    await chat.reads('The chat could not be reached.');
    server.fault = 404;
    await chat.press('Try again');
    await chat.reads('There is no chat here.');
    server.fault = undefined;
    await chat.press('Try again');
    await chat.reads('The evening room');
  });

  it('has no button to press where nobody named an endpoint', async () => {
    const chat = new ChatVisitor({});
    await chat.reads('Open the chat');
    assert.isTrue(chat.named('Open the chat')?.matches(':disabled'));
  });

  it('begins with the room that the page names', async () => {
    endpoints.serve(endpoint);
    const chat = new ChatVisitor({ endpoint, room: 'circle' });
    await chat.press('Open the chat');
    await chat.press('Come in');
    await chat.press('I am with this');
    await until(() => chat.all('.writing textarea')[0], 'not in the room');
    assert.include(chat.text, 'The circle');
  });
});
