import './own-site.ts';
import { forgetNow } from '../../src/device/forget-now.ts';
import { browserSurroundings } from '../../src/device/surroundings.ts';
import { Vault } from '../../src/device/vault.ts';
import { OwnStorage } from './site.ts';

/** What the page of a frame offers to the test that opened it: a vault in a realm of its own, with storage of its own as a tab has. */
export interface OtherTab {
  vault: Vault;
  session: OwnStorage;
  forgetNow: () => void;
}

const session = new OwnStorage();
const surroundings = { ...browserSurroundings(), session };
const otherTab: OtherTab = { vault: new Vault({ surroundings }), session, forgetNow: () => { forgetNow(surroundings); } };
Object.assign(window, { otherTab });
