import { assert } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { CardLaidEvent, TableWantedEvent } from '../../../src/list/page-events.ts';
import { TableChangeEvent } from '../../../src/list/page-events.ts';
import { tableButton } from '../../../src/list/parts/table-button.ts';
import { ListHost } from '../list-host.ts';

const endpoint = 'https://button.example/support';
const words = { lay: 'Lay it there', laid: 'It is there.', failed: 'No room.' };

describe('laying a row of a list on the table of a chat', () => {
  let host: ListHost;
  let hasRoom: boolean;
  let takes: boolean;
  let isShown: boolean;
  let asked: string[];
  let laid: string[];

  const onWanted = (event: TableWantedEvent): void => {
    asked.push(event.endpoint);
    if (hasRoom && event.endpoint === endpoint) event.preventDefault();
  };
  const onLaid = (event: CardLaidEvent): void => {
    laid.push(`${event.kind} ${event.id} ${event.endpoint}`);
    if (takes) event.preventDefault();
  };
  const show = async (at = endpoint): Promise<void> => {
    host = await ListHost.place(() => html`${isShown ? tableButton({ endpoint: at, kind: 'group', id: 'kettle/1' }, words) : nothing}`);
  };

  beforeEach(() => {
    [hasRoom, takes, isShown, asked, laid] = [true, true, true, [], []];
    document.addEventListener('table-wanted', onWanted);
    document.addEventListener('card-laid', onLaid);
  });
  afterEach(() => {
    document.removeEventListener('table-wanted', onWanted);
    document.removeEventListener('card-laid', onLaid);
    host.remove();
  });

  it('is offered only while a chat of the same endpoint has a room open', async () => {
    await show('https://other.example');
    assert.isUndefined(host.named('Lay'));
    host.remove();
    await show();
    assert.isDefined(host.named('Lay'));
    hasRoom = false;
    document.dispatchEvent(new TableChangeEvent());
    assert.isUndefined(host.named('Lay'));
    hasRoom = true;
    document.dispatchEvent(new TableChangeEvent());
    assert.isDefined(host.named('Lay'));
  });

  it('tells the id and nothing else, and how it went', async () => {
    await show();
    host.press('Lay');
    assert.deepEqual(laid, [`group kettle/1 ${endpoint}`]);
    assert.equal(host.one('[aria-live]').textContent, 'It is there.');
    takes = false;
    host.press('Lay');
    assert.equal(host.one('[aria-live]').textContent, 'No room.');
  });

  it('asks nothing more once its row is no longer shown, and again when the list comes back', async () => {
    await show();
    isShown = false;
    host.requestUpdate();
    await host.updateComplete;
    asked.length = 0;
    document.dispatchEvent(new TableChangeEvent());
    assert.isEmpty(asked);
    isShown = true;
    host.requestUpdate();
    await host.updateComplete;
    host.remove();
    asked.length = 0;
    document.dispatchEvent(new TableChangeEvent());
    assert.isEmpty(asked);
    document.body.append(host);
    document.dispatchEvent(new TableChangeEvent());
    assert.lengthOf(asked, 1);
  });
});
