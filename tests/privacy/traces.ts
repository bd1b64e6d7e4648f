/** Everything on this device that the next person could read: stores, cookies, caches, address, history, title. */
export async function traces(): Promise<Record<string, unknown>> {
  const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
  return {
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: databases.map(({ name }) => name),
    caches: 'caches' in globalThis ? await caches.keys() : [],
    cookie: document.cookie,
    address: location.href,
    history: history.length,
    state: JSON.stringify(history.state),
    title: document.title,
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  };
}
