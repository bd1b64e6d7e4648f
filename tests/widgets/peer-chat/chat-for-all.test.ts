import { assert } from '@open-wc/testing';
import { until } from '../list/visitor.ts';
import { ChatVisitor, Endpoints } from './visitor.ts';

const endpoint = 'https://chat-for-all.example';
const inside = '<p slot="exit">Way out</p><p slot="crisis">In danger? Call.</p><p>Call us.</p>';
/** A page that styles whatever it can reach. */
const hostile = `
  body, body * { color: red !important; font-size: 40px !important; box-sizing: content-box !important; position: static !important; letter-spacing: 1em !important; }
  button, textarea, input, li, h2, p { display: none !important; padding: 50px !important; }
  peer-chat { text-transform: uppercase; line-height: 3; text-align: right; word-spacing: 2em; }`;

const words = {
  en: { open: 'Open the chat', comeIn: 'Come in', agree: 'I am with this', room: 'In this room', me: 'You here', pair: 'Talk with one person' },
  es: { open: 'Abrir el chat', comeIn: /^Entrar/, agree: /entrar$/, room: 'En esta sala', me: /^Tú aquí/, pair: /^Hablar con/ },
  ar: { open: /افتح/, comeIn: /^ادخل/, agree: /ادخل|أدخل/, room: /في هذه الغرفة/, me: /أنت هنا/, pair: /شخص واحد/ },
};

describe('a chat for everybody', () => {
  let endpoints: Endpoints;
  let frame: HTMLElement;
  beforeEach(() => {
    endpoints = new Endpoints();
    const server = endpoints.serve(endpoint);
    server.say('evening', 'Wren', 'Evening, all. See https://a-site.example');
    server.say('evening', 'Marlow', { kind: 'message', body: 'It was long.', contentNotes: ['hospital'], welcome: 'silence', replyTo: 1 });
    frame = document.body.appendChild(document.createElement('main'));
    frame.style.inlineSize = '320px';
  });
  afterEach(async () => {
    document.documentElement.lang = 'en';
    document.documentElement.style.colorScheme = '';
    frame.remove();
    await endpoints.end();
  });

  /** What must be so wherever a visitor is. */
  async function check(chat: ChatVisitor, where: string): Promise<void> {
    await chat.element.updateComplete;
    assert.isAtMost(chat.element.scrollWidth, 320, `${where} is too wide`);
    const [exit, crisis, base] = ['[name=exit]', '[name=crisis]', '[part=base]'].map(one => chat.root.querySelector(one));
    assert.deepEqual([base?.firstElementChild, base?.children[1]], [exit, crisis], `${where}: the way out, then help, before all else`);
    await assert.isAccessible(chat.element);
    const names = chat.all('button, summary').map(one => `${one.getAttribute('aria-label') ?? ''}${one.textContent.replace(/\s+/g, ' ').trim()}`);
    assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), [], `${where}: two buttons of one name`);
  }

  for (const lang of ['en', 'es', 'ar'] as const) {
    it(`is accessible at every step, 320 px wide, in "${lang}"${lang === 'ar' ? ', dark' : ''}`, async function () {
      this.timeout(60_000);
      document.documentElement.lang = lang;
      if (lang === 'ar') document.documentElement.style.colorScheme = 'dark';
      const says = words[lang];
      const chat = new ChatVisitor({ endpoint }, { parent: frame, inside });
      await until(() => chat.named(says.open), `no door: ${chat.text}`);
      await check(chat, 'the door');
      await chat.press(says.open);
      await chat.reads('The evening room');
      await check(chat, 'the rooms');
      await chat.press(/The evening room/);
      await until(() => chat.named(says.comeIn), `no way in: ${chat.text}`);
      await check(chat, 'about the room');
      await chat.press(says.comeIn);
      await until(() => chat.all('input[name=name]')[0], `no arrival: ${chat.text}`);
      await check(chat, 'coming in');
      await chat.press(says.agree, 'button');
      await until(() => chat.all('.writing textarea')[0], `not in: ${chat.text}`);
      await chat.say('Hello, Wren.');
      await until(() => chat.said.length === 2, `it is not shown: ${chat.said.join()}`);
      await check(chat, 'the room');
      await chat.press(says.room);
      await check(chat, 'what can be done in the room');
      const tools = chat.all('.tools .menu button').map(one => one.textContent);
      assert.lengthOf(tools, 6);
      for (const tool of tools) {
        if (!chat.named(tool, '.tools .menu button')) await chat.press(says.room);
        await chat.press(tool, '.tools .menu button');
        await until(() => chat.all('.panel h3')[0], `"${tool}" did not open: ${chat.text}`);
        await check(chat, tool);
        chat.all('.panel-head button')[0]?.click();
        await until(() => chat.all('.writing textarea')[0], 'no way back to the messages');
      }
      for (const page of [says.me, says.pair]) {
        chat.root.querySelector<HTMLElement>('.back')?.click();
        await chat.press(page);
        await until(() => chat.all('h3')[0] ?? chat.all('input')[0], `no page: ${chat.text}`);
        await check(chat, String(page));
      }
    });
  }

  it('is not reached by the styles of its page', async () => {
    const plain = new ChatVisitor({ endpoint }, { parent: frame });
    await plain.comeIn();
    const look = (chat: ChatVisitor): string[] => ['.said', '.by', 'textarea', '.writing button', '#where'].map(one => {
      const { color, fontSize, padding, display, letterSpacing, textTransform, lineHeight, textAlign, wordSpacing } = getComputedStyle(chat.all(one)[0] as Element);
      return [color, fontSize, padding, display, letterSpacing, textTransform, lineHeight, textAlign, wordSpacing].join();
    });
    const before = look(plain);
    const sheet = document.head.appendChild(Object.assign(document.createElement('style'), { textContent: hostile }));
    try {
      assert.deepEqual(look(plain), before);
    } finally {
      sheet.remove();
    }
  });

  it('can be a whole page, and a low panel whose log scrolls and whose field stays in sight', async () => {
    for (const size of ['900px', '26rem']) {
      const chat = new ChatVisitor({ endpoint }, { parent: frame });
      chat.element.style.setProperty('--support-chat-size', size);
      await (chat.element.ownerDocument.querySelectorAll('peer-chat').length === 1 ? chat.comeIn() : chat.press('Open the chat').then(() => chat.press(/The evening room/)));
      await until(() => chat.all('.writing textarea')[0], 'not in');
      const { bottom } = chat.element.getBoundingClientRect();
      assert.isAtMost(chat.all('.writing textarea')[0]?.getBoundingClientRect().bottom ?? Infinity, bottom);
      assert.isAtLeast(chat.all('.log')[0]?.clientHeight ?? 0, 60, size);
    }
  });
});
