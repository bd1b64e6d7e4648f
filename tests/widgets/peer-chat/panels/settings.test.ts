import { assert } from '@open-wc/testing';
import { ChatChoices } from '../../../../src/device/chat/choices.ts';
import type { ChatStore } from '../../../../src/widgets/peer-chat/chat-store.ts';
import { panels } from '../../../../src/widgets/peer-chat/panels/index.ts';
import type { Composer } from '../../../../src/widgets/peer-chat/parts/composer.ts';
import { settled } from '../../../device/site.ts';
import type { ListHost } from '../../../list/list-host.ts';
import { PanelRoom, spoken } from './panel-room.ts';

describe('the settings of a chat', () => {
  let room: PanelRoom;
  let host: ListHost;
  let choices: ChatChoices;
  let chimes: number;

  beforeEach(async () => {
    chimes = 0;
    room = new PanelRoom([spoken(1, 'Hello')]);
    await room.conversation.begin();
    const { vault } = room.site.tab();
    await vault.open();
    choices = new ChatChoices({ endpoint: 'https://support.example', vault });
    host = await room.open(panels.settings, { more: { composer: { enterSends: true } as unknown as Composer, store: { choices, chime: () => { chimes += 1; } } as unknown as ChatStore } });
    choices.watch(() => { host.requestUpdate(); });
  });
  afterEach(async () => {
    choices.close();
    await room.end();
  });

  const inputs = (): HTMLInputElement[] => host.all('input') as HTMLInputElement[];
  const press = async (words: string): Promise<void> => {
    host.press(words);
    await settled();
    await host.updateComplete;
  };

  it('hold as soon as they are chosen', async () => {
    assert.deepEqual(inputs().map(({ checked }) => checked), [true, false, false, true, false, true]);
    await press('counted: “2 new messages”');
    await press('Let others see me');
    assert.deepEqual([choices.state.told, choices.state.signs], ['count', false]);
    assert.deepEqual(inputs().map(({ checked }) => checked), [false, true, false, true, false, false]);
  });

  it('let the sound be heard when it is put on, and not when it is taken off', async () => {
    await press('Play a soft sound');
    assert.deepEqual([choices.state.sound, chimes], [true, 1]);
    await press('Play a soft sound');
    assert.deepEqual([choices.state.sound, chimes], [false, 1]);
  });

  it('say what each is for, to those who listen too', () => {
    for (const box of inputs().filter(({ type }) => type === 'checkbox')) {
      const hint = host.renderRoot.querySelector(`#${box.getAttribute('aria-describedby') ?? ''}`);
      assert.isAbove(hint?.textContent.length ?? 0, 10);
    }
  });
});
