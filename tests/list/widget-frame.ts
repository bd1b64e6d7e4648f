import { OwnStorage, Site } from '../device/site.ts';
import { until } from '../widgets/list/visitor.ts';

/** A site of its own with one page, in a frame: opened again, it is the same tab after a reload. */
export class WidgetSite {
  readonly site = new Site();
  readonly session = new OwnStorage();
  readonly frame = document.createElement('iframe');

  /** Opens a page and waits until something of its widget is there. */
  async open(path: string, tag: string, selector: string): Promise<void> {
    window.ownSite = { name: this.site.name, session: this.session, local: this.site.local };
    this.frame.title = 'a page with a widget';
    this.frame.src = path;
    document.body.append(this.frame);
    await until(() => this.rootOf(tag)?.querySelector(selector) instanceof this.window.Element, 'no list came');
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  rootOf(tag: string): ShadowRoot | null | undefined {
    return this.window.document.querySelector(tag)?.shadowRoot;
  }

  async end(): Promise<void> {
    this.frame.remove();
    delete window.ownSite;
    await this.site.end();
  }
}
