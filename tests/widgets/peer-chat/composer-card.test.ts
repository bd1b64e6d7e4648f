import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { base } from '../../../src/ui/base.ts';
import { roomMessages } from '../../../src/widgets/peer-chat/messages/room/index.ts';
import { Composer } from '../../../src/widgets/peer-chat/parts/composer.ts';
import { styles } from '../../../src/widgets/peer-chat/parts/styles.ts';
import type { Writing, Written } from '../../../src/widgets/peer-chat/parts/writing.ts';
import { ListHost } from '../../list/list-host.ts';
import { said } from './room-rows.ts';

const kettle = { kind: 'group', id: 'kettle' } as const;

describe('writing a message with something on the table', () => {
  let host: ListHost;
  let composer: Composer;
  let sent: Written[];
  let kept: Writing[];
  let store: () => Promise<void>;

  const drawn = async (): Promise<void> => {
    await new Promise(resolve => { setTimeout(resolve); });
    await host.updateComplete;
  };
  const write = async (body: string): Promise<void> => {
    composer.write({ body });
    await drawn();
  };
  const send = async (): Promise<void> => {
    host.press('Send');
    await drawn();
  };

  beforeEach(async () => {
    [sent, kept, store] = [[], [], async () => Promise.resolve()];
    const words = await roomMessages('en');
    let made: Composer | undefined;
    host = await ListHost.place(drawn => {
      composer = made ??= new Composer(drawn, {
        send: async written => { sent.push(written); return store(); },
        keep: writing => { kept.push(writing); },
        nameOf: ({ id }) => (id === 'kettle' ? 'Kettle Club' : undefined),
      });
      return html`${composer.render({ words, tag: 'en' })}`;
    }, { styles: [...base, ...styles] });
  });
  afterEach(() => { host.remove(); });

  it('sends it with the words, once', async () => {
    composer.lay(kettle);
    assert.deepEqual(kept.at(-1), { body: '', contentNotes: [], card: kettle });
    await write('come with me');
    await send();
    assert.deepEqual(sent, [{ kind: 'message', body: 'come with me', contentNotes: [], card: kettle }]);
    assert.isUndefined(composer.writing.card);
  });

  it('sends its name where there are no words, and nothing while that is not known', async () => {
    composer.lay(kettle);
    await send();
    assert.equal(sent.at(-1)?.body, 'Kettle Club');
    composer.lay({ kind: 'resource', id: 'nobody-knows' });
    await send();
    assert.equal(host.one('[role=alert]').textContent, 'Write something first.');
    assert.lengthOf(sent, 1);
    composer.lay(undefined);
    assert.deepEqual(kept.at(-1), { body: '', contentNotes: [], card: undefined });
  });

  it('keeps it while an older message is changed', async () => {
    composer.edit(said(4, 'mine', { mine: true }));
    composer.lay(kettle);
    await drawn();
    assert.isUndefined(composer.writing.card, 'an edit has none');
    await send();
    assert.deepEqual(sent, [{ kind: 'edit', target: 4, body: 'mine', contentNotes: [] }]);
    assert.deepEqual(composer.writing.card, kettle);
  });

  it('keeps what is laid there while a message is being stored', async () => {
    let stored = (): void => undefined;
    store = async () => new Promise(resolve => { stored = resolve; });
    await write('look');
    await send();
    composer.lay(kettle);
    stored();
    await drawn();
    assert.deepEqual(composer.writing, { body: '', contentNotes: [], card: kettle });
  });

  it('does not take the focus from the list that it came from', async () => {
    const list = document.createElement('button');
    document.body.append(list);
    list.focus();
    composer.lay(kettle);
    await drawn();
    assert.equal(document.activeElement, list);
    list.remove();
  });
});
