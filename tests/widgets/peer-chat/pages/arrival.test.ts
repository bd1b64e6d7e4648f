import { assert } from '@open-wc/testing';
import { arrivalMessages } from '../../../../src/widgets/peer-chat/pages/arrival/messages/index.ts';
import { offeredName } from '../../../../src/widgets/peer-chat/pages/arrival/offered-name.ts';
import type { ListHost } from '../../../list/list-host.ts';
import { ann, describedBy, roomOf, ShownPage, typeInto } from './shown-page.ts';

/** As this browser writes it: not all begin it with a small letter. */
const spanish = new Intl.DisplayNames('es', { type: 'language' }).of('es') ?? '';

const then = { room: 'evening' };
const arrival = { view: 'arrival', then } as const;
const nameField = 'input[name=name]';
const valueOf = (host: ListHost, selector = nameField): string => host.find(selector, HTMLInputElement).value;

describe('coming in for the first time', () => {
  let shown: ShownPage;
  beforeEach(() => { shown = new ShownPage(); });
  afterEach(async () => shown.end());

  const enter = async (host: ListHost): Promise<void> => {
    host.find('form', HTMLFormElement).requestSubmit();
    await host.updateComplete;
  };

  it('offers a name that can be taken as it is, and moves no focus', async () => {
    const host = await shown.show(arrival);
    const offered = valueOf(host);
    assert.match(offered, /^[A-Z][a-z]+ [A-Z][a-z]+$/);
    assert.isNull(host.root.activeElement);
    host.press('I am with this: come in');
    assert.deepEqual(shown.asked, [['arrive', { name: offered, pronouns: undefined, languages: [] }, then]]);
  });

  it('offers another name at a tap, never the same again, and keeps the focus on the button', async () => {
    const host = await shown.show(arrival);
    for (let at = 0; at < 30; at++) {
      const before = valueOf(host);
      host.press('Another name');
      await host.updateComplete;
      assert.notEqual(valueOf(host), before);
    }
    assert.equal(host.root.activeElement, host.named('Another name'));
  });

  it('takes a name, pronouns and languages of one’s own', async () => {
    const host = await shown.show(arrival);
    await typeInto(host, nameField, '  Ó Briain 🌿 ');
    await typeInto(host, 'input[name=pronouns]', 'they');
    host.press(spanish);
    await enter(host);
    assert.deepEqual(shown.asked, [['arrive', { name: 'Ó Briain 🌿', pronouns: 'they', languages: ['es'] }, then]]);
  });

  it('names each language in itself, that of the page among them', async () => {
    const host = await shown.show(arrival, {}, 'ar');
    assert.deepEqual(host.all('.choice bdi').map(({ textContent, lang }) => [textContent, lang]), [['English', 'en'], [spanish, 'es'], ['العربية', 'ar']]);
  });

  it('comes in without a name where the field was emptied', async () => {
    const host = await shown.show(arrival);
    await typeInto(host, nameField, '   ');
    await enter(host);
    assert.deepEqual(shown.asked, [['arrive', { name: undefined, pronouns: undefined, languages: [] }, then]]);
  });

  const wrong: Record<string, [string, RegExp]> = {
    'is too long': ['x'.repeat(61), /too long/],
    'nobody can see': ['\u200b\u2060', /Nothing can be seen/],
    'breaks the line': ['one\u2028two', /one line/],
  };
  for (const [what, [typed, says]] of Object.entries(wrong)) {
    it(`asks nobody with a name that ${what}, and says why at the field`, async () => {
      const host = await shown.show(arrival);
      await typeInto(host, nameField, typed);
      await enter(host);
      assert.isEmpty(shown.asked);
      assert.match(describedBy(host, nameField), says);
      assert.equal(host.one(nameField).getAttribute('aria-invalid'), 'true');
      assert.equal(host.root.activeElement, host.one(nameField));
      await assert.isAccessible(host);
      await typeInto(host, nameField, 'x'.repeat(60));
      await enter(host);
      assert.lengthOf(shown.asked, 1);
    });
  }

  it('sends no half of a letter, which no endpoint takes', async () => {
    const host = await shown.show(arrival);
    await typeInto(host, nameField, 'Fern\ud83c');
    await enter(host);
    assert.nestedPropertyVal(shown.asked, '[0][1].name', 'Fern');
  });

  it('keeps what was typed for who looks back at the room first', async () => {
    const host = await shown.show(arrival);
    await typeInto(host, nameField, 'My own');
    host.press(spanish);
    const again = await shown.show(arrival);
    assert.equal(valueOf(again), 'My own');
    assert.equal(again.all('input:checked').length, 1);
  });

  it('offers nothing of who they were once they were in', async () => {
    const host = await shown.show(arrival);
    await typeInto(host, nameField, 'My own');
    shown.open = { ...shown.open, who: { status: 'in', stored: true, token: 't', person: ann } };
    await enter(host);
    await new Promise(resolve => { setTimeout(resolve); });
    assert.notEqual(valueOf(await shown.show(arrival, { who: { status: 'none' } })), 'My own');
  });

  it('offers nothing that was typed before all was forgotten', async () => {
    const host = await shown.show(arrival);
    await typeInto(host, nameField, 'My own');
    await shown.vault.forget();
    assert.notEqual(valueOf(await shown.show(arrival)), 'My own');
  });

  it('says who sees what, and how long it lasts here', async () => {
    const host = await shown.show(arrival);
    assert.include(host.text, 'Others see your name and your pronouns. You give no e-mail');
    assert.include(host.text, 'If you share this phone');
    await shown.vault.put('x', 'y', 1);
    await shown.vault.keepOnDevice();
    assert.include((await shown.show(arrival)).text, 'You have chosen to keep things on this device');
  });

  it('shows what is agreed on in the room, and asks for no box to be ticked', async () => {
    const host = await shown.show(arrival, { rooms: [roomOf({ agreements: ['Be kind.'] })] });
    assert.deepEqual(host.all('.agreements li').map(({ textContent }) => textContent), ['Be kind.']);
    assert.equal(host.all('input[required]').length, 0);
    const none = await shown.show(arrival, { rooms: [roomOf()], service: { ...shown.open.service, agreements: [] } });
    assert.isUndefined(none.named('I am with this'));
    assert.exists(none.named('Come in'));
  });

  it('says that it is coming in, with the focus where it was', async () => {
    const host = await shown.show(arrival);
    host.press('I am with this');
    await shown.become({ isBusy: true });
    assert.equal(host.root.activeElement, host.named('Coming in…'));
    await shown.become({ isBusy: false, refusal: { kind: 'busy' } });
    assert.equal(host.root.activeElement, host.named('I am with this'));
  });

  it('sends who may be locked in here to unlock first', async () => {
    const host = await shown.show(arrival, { who: { status: 'locked' } });
    assert.equal(host.all('form').length, 0);
    host.press('Go to “You here”');
    assert.equal(shown.asked[0]?.[0], 'toMe');
    await assert.isAccessible(host);
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`is accessible in "${lang}", and no wider than 320 px where it may not be`, async () => {
      const host = await shown.show(arrival, {}, lang);
      host.style.inlineSize = '320px';
      await assert.isAccessible(host);
      assert.isAtMost(host.one('.page').scrollWidth, 320);
    });

    it(`offers names in "${lang}" that fit, each of them`, async () => {
      const { nameParts } = await arrivalMessages(lang);
      const { first, second } = nameParts;
      assert.isAtLeast(first.length * second.length, 100);
      assert.isAtMost(Math.max(...first.map(({ length }) => length)) + Math.max(...second.map(({ length }) => length)) + 1, 60);
      assert.sameMembers([...new Set(first)], [...first]);
      assert.sameMembers([...new Set(second)], [...second]);
    });
  }
});

describe('a name that is offered', () => {
  const parts = { first: ['Quiet', 'Kind'], second: ['River', 'Moss'] };

  it('is put together by chance', () => {
    assert.equal(offeredName(parts, undefined, () => 0), 'Quiet River');
    assert.equal(offeredName(parts, undefined, () => 0.99), 'Kind Moss');
  });

  it('is another one than before, however chance falls', () => {
    for (const chance of [0, 0.4, 0.6, 0.99]) assert.notEqual(offeredName(parts, offeredName(parts, undefined, () => chance), () => chance), offeredName(parts, undefined, () => chance));
  });
});
