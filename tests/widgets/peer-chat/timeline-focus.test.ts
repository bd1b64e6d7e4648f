import { assert } from '@open-wc/testing';
import { html, nothing } from 'lit';
import { FocusKeeper } from '../../../src/list/focus-keeper.ts';
import { base } from '../../../src/ui/base.ts';
import { roomMessages } from '../../../src/widgets/peer-chat/messages/room/index.ts';
import { styles } from '../../../src/widgets/peer-chat/parts/styles.ts';
import { Timeline } from '../../../src/widgets/peer-chat/parts/timeline.ts';
import { ListHost } from '../../list/list-host.ts';
import { manyRows, roomSetting } from './room-rows.ts';

describe('the focus beside a room', () => {
  let host: ListHost;
  let focus: FocusKeeper;
  let hasPanel: boolean;

  beforeEach(async () => {
    hasPanel = true;
    const { setting } = roomSetting(await roomMessages('en'));
    let made: Timeline | undefined;
    host = await ListHost.place(drawn => {
      if (!made) focus = new FocusKeeper(drawn);
      made ??= new Timeline(drawn, { state: () => ({ rows: manyRows(3), hasOlder: false, isLoading: false }), setting: () => setting, older: () => undefined });
      return html`${hasPanel ? html`<button type="button" id="panel">In a panel</button>` : nothing}<button type="button" id="opener">Opener</button>${made.render(setting)}`;
    }, { styles: [...base, ...styles] });
    host.one('#panel').focus();
  });
  afterEach(() => { host.remove(); });

  it('stays where somebody led it when what had it goes', async () => {
    hasPanel = false;
    focus.on('#opener');
    await host.updateComplete;
    assert.equal(host.root.activeElement?.id, 'opener');
  });

  it('goes on from the log where nobody led it anywhere', async () => {
    focus = new FocusKeeper(host);
    hasPanel = false;
    host.requestUpdate();
    await host.updateComplete;
    assert.equal(host.root.activeElement?.className, 'log');
  });
});
