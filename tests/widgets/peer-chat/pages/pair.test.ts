import { assert } from '@open-wc/testing';
import { grouped, newInvitation, readInvitation } from '../../../../src/widgets/peer-chat/pages/pair/invitation.ts';
import type { ListHost } from '../../../list/list-host.ts';
import { describedBy, ShownPage, typeInto } from './shown-page.ts';

const onTheWire = /^[A-Za-z0-9_-]{16,64}$/;
const code = 'abcdefghjkmnpqrs2345';

describe('a code for two', () => {
  it('is long, goes over the wire as it is, and is another one each time', () => {
    const codes = Array.from({ length: 200 }, newInvitation);
    for (const one of codes) {
      assert.match(one, onTheWire);
      assert.isAtLeast(one.length, 20);
      assert.notMatch(one, /[01lo]/, 'letters that are mixed up');
    }
    assert.lengthOf(new Set(codes), 200);
  });

  it('is read as it was made, however it was copied or typed', () => {
    const own = newInvitation();
    for (const typed of [own, grouped(own), `  ${own}\n`, own.toUpperCase(), own.replace(/(.{5})/g, '$1-'), own.replace(/(.{4})/g, '$1\r\n'), `\u2067${grouped(own)}\u2069`, own.replace(/(.{4})/g, '$1.'), own.replace(/(.{4})/g, '$1\u2011')]) assert.equal(readInvitation(typed), own, JSON.stringify(typed));
  });

  it('is read with the digits of an Arabic or a wide keyboard', () => {
    assert.equal(readInvitation('abcdefghjkmnpqrs٢٣٤٥'), code);
    assert.equal(readInvitation('ＡＢＣＤefghjkmnpqrs２３４５'), code);
  });

  it('is none where it is too short, too long or something else', () => {
    for (const typed of ['', 'hello', 'a'.repeat(15), 'a'.repeat(65), 'https://clinic.example/abcdef', 'كلمة كلمة كلمة كلمة', '<b>abcdefghjkmnpqrs</b>']) assert.isUndefined(readInvitation(typed), typed);
  });
});

describe('talking with one person', () => {
  let shown: ShownPage;
  let host: ListHost;
  const field = 'input[name=code]';
  beforeEach(async () => {
    shown = new ShownPage();
    host = await shown.show({ view: 'pair' });
  });
  afterEach(async () => shown.end());

  it('makes a code, and comes in with it', () => {
    host.press('Make a code');
    const [[act, then] = []] = shown.asked;
    assert.equal(act, 'comeIn');
    assert.match((then as { invite: string }).invite, onTheWire);
  });

  it('says who can come in with it before it is made', () => {
    assert.include(describedBy(host, 'button.primary'), 'who has it can come in');
    assert.include(host.text, 'No one else can come in');
  });

  it('goes in with a pasted code', async () => {
    await typeInto(host, field, ` ${grouped(code)}`);
    host.press('Go in with this code');
    assert.deepEqual(shown.asked, [['comeIn', { invite: code }]]);
  });

  it('asks nobody with what is no code, says so, and leaves what was typed', async () => {
    await typeInto(host, field, 'hello');
    host.find('form', HTMLFormElement).requestSubmit();
    await host.updateComplete;
    assert.isEmpty(shown.asked);
    assert.include(describedBy(host, field), 'This is not a code');
    assert.equal(host.one(field).getAttribute('aria-invalid'), 'true');
    assert.equal(host.root.activeElement, host.one(field));
    assert.equal(host.find(field, HTMLInputElement).value, 'hello');
    await assert.isAccessible(host);
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`is accessible in "${lang}"`, async () => {
      host = await shown.show({ view: 'pair' }, {}, lang);
      host.style.inlineSize = '320px';
      await assert.isAccessible(host);
      assert.isAtMost(host.one('.page').scrollWidth, 320);
    });
  }
});
