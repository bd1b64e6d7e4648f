import '../../device/own-site.ts';
import { html, type TemplateResult } from 'lit';
import { fetchText } from '../../../src/client/http.ts';
import { receipt } from '../../../src/client/receipt.ts';
import { keep, recall } from '../../../src/device/page-cache.ts';
import { savedIn, type Saved } from '../../../src/device/saved.ts';
import { keepRows } from '../../../src/list/keeping/keep-on-demand.ts';
import { LeavingController } from '../../../src/list/leaving.ts';
import type { Group } from '../../../src/protocol/group.ts';
import '../../../src/widgets/quick-exit/define.ts';
import '../list-host.ts';
import type { ListHost } from '../list-host.ts';

/** What the page offers to the test that opened it: all that a page with a list holds in memory. */
export interface ListPage {
  saved: Saved<Group>;
  host: ListHost;
  /** Keeps what is saved. The first `failures` attempts to fetch the code find no network. */
  keepRows: (failures?: number) => void;
  keep: typeof keep;
  recall: typeof recall;
  receipt: typeof receipt;
  /** Begins a search that never ends by itself. Tells how it ended. */
  search: (url: string) => Promise<string>;
  /** What the widget holds. */
  found: string;
}

const host = document.querySelector('list-host');
if (!host) throw new Error('the page has no list');
const saved = savedIn<Group>('a list');
const life = new AbortController();

const listPage: ListPage = {
  saved,
  host,
  keepRows: (failures = 0) => {
    let tries = 0;
    keepRows(saved, { kind: 'group', list: 'a list', read: () => (tries++ < failures ? Promise.reject(new Error('no network')) : import('../../../src/list/keeping/read-group.ts')) });
  },
  keep,
  recall,
  receipt,
  search: async url => fetchText(url, { signal: life.signal }).then(() => 'answered', (error: unknown) => (error as Error).name),
  found: 'Zanzibar',
};
const draw = (): TemplateResult => html`<input value=${listPage.found}><p>${listPage.found}</p>`;
new LeavingController(host, () => { listPage.found = ''; life.abort(); });
host.draw = draw;
host.requestUpdate();
Object.assign(window, { listPage });
