import '../../device/own-site.ts';
import { receipt } from '../../../src/client/receipt.ts';
import { savedIn } from '../../../src/device/saved.ts';
import '../../../src/widgets/group-finder/define.ts';
import '../../../src/widgets/quick-exit/define.ts';

/** What the page of a finder holds in memory, for the test that opened it. */
export interface FinderPage {
  receipt: typeof receipt;
  savedIn: typeof savedIn;
}

Object.assign(window, { finderPage: { receipt, savedIn } satisfies FinderPage });
