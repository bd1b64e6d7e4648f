import { placeName } from '../../src/device/names.ts';
import { textOfDatabase } from '../device/site.ts';

/** Everything on this device that the next person could read: stores, cookies, caches, address, history, title. What is encrypted is left out: see `sealed`. */
export async function traces(): Promise<Record<string, unknown>> {
  return {
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage).filter(([key]) => key !== placeName),
    databases: (await databases()).filter(name => name !== placeName),
    caches: 'caches' in globalThis ? await caches.keys() : [],
    cookie: document.cookie,
    address: location.href,
    history: history.length,
    state: JSON.stringify(history.state),
    title: document.title,
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  };
}

/** What is kept under the key of the visit, as the text of its bytes; empty where nothing is. */
export const sealed = async (): Promise<string> => ((await databases()).includes(placeName) ? textOfDatabase(placeName) : '');

const databases = async (): Promise<(string | undefined)[]> => ('databases' in indexedDB ? await indexedDB.databases() : []).map(({ name }) => name);
