import { placeName } from '../../src/device/names.ts';
import type { OwnSite } from '../device/own-site.ts';
import { OwnStorage, Site, until } from '../device/site.ts';
import type { ListPage } from './pages/list.ts';

/** A site of its own, whose pages with a list are in frames: a next page is the same tab after a reload. */
export class ListSite implements OwnSite {
  readonly site = new Site();
  readonly session = new OwnStorage();

  constructor() {
    window.ownSite = this;
  }

  get name(): string { return this.site.name; }
  get local(): OwnStorage { return this.site.local; }

  async open(): Promise<ListFrame> {
    const opened = new ListFrame();
    opened.frame.title = 'a page with a list';
    opened.frame.src = '/tests/list/pages/list.html';
    document.body.append(opened.frame);
    await until(() => 'listPage' in opened.window, 'the page never opened');
    return opened;
  }

  /** Whether all that was kept is gone, or at least the next visit will see to it. */
  async isForgotten(): Promise<boolean> {
    return this.session.getItem(placeName) === null && (this.local.getItem(placeName) !== null || (await this.rows()) === 0);
  }

  /** How many things are kept. */
  async rows(): Promise<number> {
    return this.site.rows('records');
  }

  async end(): Promise<void> {
    delete window.ownSite;
    await this.site.end();
  }
}

/** A page with a list. */
export class ListFrame {
  readonly frame = document.createElement('iframe');

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
