import { assert, waitUntil } from '@open-wc/testing';
import type { OpenChat } from '../../../../src/widgets/peer-chat/chat-state.ts';
import { caught } from '../../list/caught-file.ts';
import { ann, ShownPage, typeInto } from './shown-page.ts';

/** As this browser writes it: not all begin it with a small letter. */
const spanish = new Intl.DisplayNames('es', { type: 'language' }).of('es') ?? '';

const soon = { timeout: 10_000 };
const me = { view: 'me' } as const;
const isIn: Partial<OpenChat> = { who: { status: 'in', stored: true, token: 't', person: ann } };

describe('what is kept of oneself', () => {
  let shown: ShownPage;
  beforeEach(() => { shown = new ShownPage(); });
  afterEach(async () => shown.end());

  it('shows what others see, and changes it', async () => {
    const host = await shown.show(me, isIn);
    assert.equal(host.find('input[name=name]', HTMLInputElement).value, 'Quiet Fern');
    assert.equal(host.find('input[name=pronouns]', HTMLInputElement).value, 'they');
    await typeInto(host, 'input[name=name]', 'Slow Moss');
    await typeInto(host, 'input[name=pronouns]', '');
    host.press(spanish);
    host.press('Save this');
    assert.deepEqual(shown.asked, [['changeMe', { name: 'Slow Moss', pronouns: null, languages: ['en', 'es'] }]]);
    await waitUntil(() => host.all('[role=status]').some(({ textContent }) => textContent === 'Saved.'), 'nothing said', soon);
  });

  it('does not say that it is saved where it was refused, nor while something else is on its way', async () => {
    const host = await shown.show(me, { ...isIn, refusal: { kind: 'busy' } });
    host.press('Save this');
    await new Promise(resolve => { setTimeout(resolve, 20); });
    assert.notInclude(host.text, 'Saved.');
    await shown.become({ refusal: undefined, isBusy: true });
    host.press('Save this');
    await new Promise(resolve => { setTimeout(resolve, 20); });
    assert.notInclude(host.text, 'Saved.');
    assert.lengthOf(shown.asked, 1);
  });

  it('asks nobody with a name that cannot be', async () => {
    const host = await shown.show(me, isIn);
    await typeInto(host, 'input[name=name]', 'x'.repeat(61));
    host.press('Save this');
    await host.updateComplete;
    assert.isEmpty(shown.asked);
    assert.equal(host.root.activeElement, host.one('input[name=name]'));
  });

  it('takes a copy of all that is kept, under a name that tells nothing', async () => {
    shown.copy = '{"blocks":[],"words":["a long night"]}';
    const host = await shown.show(me, isIn);
    const file = await caught(async () => { host.press('Take a copy'); return Promise.resolve(); });
    assert.deepEqual([file.name, file.text], ['copy.json', shown.copy]);
  });

  it('says where the copy cannot be had', async () => {
    const host = await shown.show(me, isIn);
    shown.copy = undefined;
    host.press('Take a copy');
    await waitUntil(() => host.all('[role=alert]').some(({ textContent }) => textContent.includes('could not be had')), 'nothing said', soon);
  });

  it('lists whom they blocked, and sees them again', async () => {
    shown.blocks = [{ id: 'ben', words: [] }, { id: 'cem', name: 'Cem', words: [] }];
    const host = await shown.show(me, isIn);
    await waitUntil(() => host.text.includes('See \u2068Cem\u2069 again'), 'nobody', soon);
    assert.include(host.text, 'See someone without a name again');
    shown.blocks = [{ id: 'ben', words: [] }];
    host.press('See \u2068Cem\u2069 again');
    await waitUntil(() => !host.text.includes('Cem'), 'still there', soon);
    assert.deepEqual(shown.asked, [['unblock', 'cem']]);
    await waitUntil(() => host.root.activeElement?.textContent === 'People you do not see', 'the focus is lost', soon);
  });

  it('does not say that nobody is blocked where nobody knows', async () => {
    shown.blocks = undefined;
    const host = await shown.show(me, isIn);
    assert.notInclude(host.text, 'No one.');
    await waitUntil(() => host.text.includes('We could not look it up.'), 'nothing said', soon);
    shown.blocks = [];
    shown.host?.press('Try again');
    await waitUntil(() => shown.host?.text.includes('No one.'), 'not looked up again', soon);
  });

  for (const [title, yes, words] of [['Go, and leave my words', 'Yes, go and leave my words', 'keep'], ['Go, and erase my words', 'Yes, go and erase my words', 'erase']] as const) {
    it(`goes for good only after a question: ${title}`, async () => {
      const host = await shown.show(me, isIn);
      assert.include(host.text, 'you cannot undo it');
      assert.isFalse(host.named(yes)?.checkVisibility());
      host.press(title);
      assert.isTrue(host.named(yes)?.checkVisibility());
      assert.isEmpty(shown.asked);
      host.press(yes);
      assert.deepEqual(shown.asked, [['leaveForGood', words]]);
    });
  }

  it('says that nothing is kept of who has not come in, and asks the endpoint for nothing', async () => {
    const host = await shown.show(me);
    assert.include(host.text, 'You have not come in yet.');
    assert.isUndefined(host.named('Take a copy'));
    await assert.isAccessible(host);
  });

  it('tells who is locked so, lets them unlock, and then shows the rest', async () => {
    await shown.vault.put('x', 'y', 1);
    await shown.vault.keepOnDevice('a long secret');
    await shown.vault.lock();
    const host = await shown.show(me, { who: { status: 'locked' } });
    assert.include(host.text, 'What you kept here is locked.');
    assert.notInclude(host.text, 'You have not come in yet');
    await assert.isAccessible(host);
    host.find('.keeping input', HTMLInputElement).value = 'a long secret';
    host.press('Unlock');
    await waitUntil(() => shown.vault.state.status === 'kept', 'it stayed locked', soon);
    await shown.become(isIn);
    await waitUntil(() => host.text.includes('No one.'), 'not looked up', soon);
  });

  it('keeps on this device, and forgets all of it', async () => {
    await shown.vault.put('x', 'y', 1);
    const host = await shown.show(me, isIn);
    await waitUntil(() => host.text.includes('stays for this visit'), 'nothing said', soon);
    host.press('Keep on this device');
    await waitUntil(() => shown.vault.state.status === 'kept', 'not kept', soon);
    host.press('Forget everything');
    await waitUntil(() => shown.vault.state.status === 'forgotten', 'not forgotten', soon);
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`is accessible in "${lang}", with every question open`, async () => {
      shown.blocks = [{ id: 'ben', name: 'Ben', words: [] }];
      const host = await shown.show(me, isIn, lang);
      await waitUntil(() => host.all('.blocked button').length > 0, 'nobody', soon);
      for (const one of host.all('details')) one.setAttribute('open', '');
      host.style.inlineSize = '320px';
      await assert.isAccessible(host);
      assert.isAtMost(host.one('.page').scrollWidth, 320);
      const names = host.all('button').map(({ textContent }) => textContent.trim());
      assert.sameMembers([...new Set(names)], names);
    });
  }
});
