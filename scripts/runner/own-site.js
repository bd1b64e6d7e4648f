// Runs before the tests of a file: databases and channels get names that only this page uses, for files run side by side in one browser,
// and a tab is used for one file after another. What they keep and tell each other stays theirs.
(() => {
  const siteName = `file ${Math.random().toString(36).slice(2)} `;
  const { indexedDB: real, BroadcastChannel: Channel } = window;
  const own = {
    siteName,
    indexedDB: {
      open: (name, version) => real.open(siteName + name, version),
      deleteDatabase: name => real.deleteDatabase(siteName + name),
      databases: async () => (await real.databases()).filter(({ name }) => name.startsWith(siteName)).map(({ name, version }) => ({ name: name.slice(siteName.length), version })),
    },
    BroadcastChannel: class extends Channel {
      constructor(name) { super(siteName + name); }
    },
  };
  for (const [key, value] of Object.entries(own)) Object.defineProperty(window, key, { value, configurable: true, writable: true });
  sessionStorage.removeItem('w-cache');
})();
