import { placeName } from '../../src/device/names.ts';
import { answer, until } from '../device/site.ts';
import type { ListPage } from './pages/list.ts';

/** A page with a list in a frame: real storage, which the next such page finds, as after a reload. */
export class ListFrame {
  readonly frame = document.createElement('iframe');

  static async open(): Promise<ListFrame> {
    const opened = new ListFrame();
    opened.frame.title = 'a page with a list';
    opened.frame.src = '/tests/list/pages/list.html';
    document.body.append(opened.frame);
    await until(() => 'listPage' in opened.window, 'the page never opened');
    return opened;
  }

  get window(): Window & typeof globalThis & { listPage: ListPage } {
    return this.frame.contentWindow as Window & typeof globalThis & { listPage: ListPage };
  }

  get page(): ListPage {
    return this.window.listPage;
  }

  /** Whether the page has fetched a module whose address holds this. */
  fetched(part: string): boolean {
    return this.window.performance.getEntriesByType('resource').some(({ name }) => name.includes(part));
  }

  close(): void {
    this.frame.remove();
  }
}

/** Takes away what these pages have kept. */
export async function clearAll(): Promise<void> {
  sessionStorage.removeItem(placeName);
  localStorage.removeItem(placeName);
  await answer(indexedDB.deleteDatabase(placeName));
}

/** Everything of theirs that lies on the disk, as text; nothing where there is no database. */
export async function stored(): Promise<{ rows: number; text: string }> {
  const request = indexedDB.open(placeName);
  request.onupgradeneeded = () => { request.transaction?.abort(); };
  const database = await answer(request).catch(() => undefined);
  if (!database) return { rows: 0, text: '' };
  const rows = (await answer(database.transaction('records').objectStore('records').getAll())) as Record<string, unknown>[];
  database.close();
  const text = rows.flatMap(row => Object.values(row).map(value => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : String(value)))).join('\n');
  return { rows: rows.length, text };
}
