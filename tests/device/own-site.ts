import type { OwnStorage } from './site.ts';

/** What a test gives to the pages it opens in frames, as `ownSite` of its window. */
export interface OwnSite {
  /** Put before the names of all databases and channels: tests that run beside this one are on another site. */
  name: string;
  session: OwnStorage;
  local: OwnStorage;
}

declare global {
  interface Window {
    ownSite?: OwnSite;
    /** Put before all names by the page that runs the tests of a file. */
    siteName?: string;
  }
}

// Imported first by a page in a frame: from here on it is on the site of the test that opened it, on the real engine.
const { ownSite, siteName = '' } = window.parent;
if (!ownSite) throw new Error('the test has given no site');
const { session, local } = ownSite;
const name = siteName + ownSite.name;
const { indexedDB: real, BroadcastChannel: Channel } = window;
const own = {
  sessionStorage: session,
  localStorage: local,
  indexedDB: {
    open: (database: string, version?: number) => real.open(name + database, version),
    deleteDatabase: (database: string) => real.deleteDatabase(name + database),
    databases: async () => (await real.databases()).filter(found => found.name?.startsWith(name)).map(found => ({ ...found, name: found.name?.slice(name.length) })),
  },
  BroadcastChannel: class extends Channel {
    constructor(channel: string) { super(name + channel); }
  },
};
for (const [key, value] of Object.entries(own)) Object.defineProperty(window, key, { value, configurable: true });
