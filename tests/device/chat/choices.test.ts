import { assert } from '@open-wc/testing';
import { ChatChoices, type Choices } from '../../../src/device/chat/choices.ts';
import { Site, until, type Tab } from '../site.ts';

const endpoint = 'https://support.example';
const usual: Choices = { told: 'each', sound: false, signs: true };

describe('how a chat behaves on a device', () => {
  let site: Site;
  const made: ChatChoices[] = [];
  const choicesIn = async ({ vault }: Tab, of = endpoint): Promise<ChatChoices> => {
    await vault.open();
    const choices = new ChatChoices({ endpoint: of, vault });
    made.push(choices);
    choices.open();
    return choices;
  };
  beforeEach(() => { site = new Site(); });
  afterEach(() => {
    for (const choices of made.splice(0)) choices.close();
    return site.end();
  });

  it('is as usual before anything is chosen, and nothing is stored', async () => {
    assert.deepEqual((await choicesIn(site.tab())).state, usual);
    assert.equal(await site.databases(), 0);
  });

  it('is as it was chosen, in each tab and after a reload, and cannot be read on the disk', async () => {
    const tab = site.tab();
    const [choices, other] = [await choicesIn(tab), await choicesIn(site.tab())];
    await choices.choose({ told: 'count', sound: true });
    await choices.choose({ enter: false });
    const chosen: Choices = { ...usual, told: 'count', sound: true, enter: false };
    await until(() => other.state.enter === false, 'the other tab did not hear of it');
    assert.deepEqual(other.state, chosen);
    assert.notInclude(await site.everything(), 'count');
    const reloaded = await choicesIn(site.tab({ session: site.leave(tab) }));
    await until(() => reloaded.state.sound, 'it was lost');
    assert.deepEqual(reloaded.state, chosen);
  });

  it('is chosen for each endpoint by itself', async () => {
    const tab = site.tab();
    await (await choicesIn(tab)).choose({ signs: false });
    assert.deepEqual((await choicesIn(tab, 'https://other.example')).state, usual);
  });

  it('holds for the page where nothing can be kept', async () => {
    const choices = await choicesIn(site.tab({ change: { indexedDB: undefined } }));
    await choices.choose({ told: 'none' });
    assert.equal(choices.state.told, 'none');
  });
});
