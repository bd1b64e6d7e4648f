import { waitUntil } from '@open-wc/testing';
import type { GroupFinder } from '../../src/widgets/group-finder/group-finder.ts';
import type { ResourceCards } from '../../src/widgets/resource-cards/resource-cards.ts';

/** A sample page in a frame of its own, and what went wrong on it. */
export interface OpenPage {
  document: Document;
  window: Window & typeof globalThis;
  finders: GroupFinder[];
  cards: ResourceCards[];
  /** What the page's console called an error, what it threw, what its policy refused. */
  problems: string[];
  close: () => void;
}

const patience = { timeout: 15_000 };

/** Opens a page of `demo/pages`, and waits until each widget shows its list. `folder` is `/pages` where the headers of the sample site matter; `scripts` off is a browser that runs none. */
export async function openPage(name: string, { widthPx = 1100, folder = '/demo/pages', scripts = true } = {}): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  const problems: string[] = [];
  frame.style.cssText = `inline-size: ${String(widthPx)}px; block-size: 900px; border: 0`;
  frame.title = name;
  if (!scripts) frame.sandbox.add('allow-same-origin');
  document.body.append(frame);
  const loaded = new Promise(resolve => { frame.addEventListener('load', resolve, { once: true }); });
  frame.src = `${folder}/${name}`;
  const watching = setInterval(() => { watch(frame, problems); });
  await loaded;
  clearInterval(watching);
  watch(frame, problems);
  const window = frame.contentWindow as Window & typeof globalThis;
  const page = window.document;
  if (scripts && page.querySelector('script[src*="loader"]')) {
    await waitUntil(() => [...findersOf(page), ...cardsOf(page)].every(list => /\p{Nd}/u.test(statusOf(list))), `${name} shows its lists`, patience);
  }
  return { document: page, window, finders: findersOf(page), cards: cardsOf(page), problems, close: () => { frame.remove(); } };
}

const findersOf = (page: Document): GroupFinder[] => [...page.querySelectorAll('group-finder')];
const cardsOf = (page: Document): ResourceCards[] => [...page.querySelectorAll('resource-cards')];

/** The line that tells how many rows a list has. */
export const statusOf = (list: Element): string => list.shadowRoot?.querySelector('[role="status"]')?.textContent.trim() ?? '';

/** Listens from the page's first moment on: the frame has a new window as soon as it leaves the empty one. */
function watch(frame: HTMLIFrameElement, problems: string[]): void {
  const window = frame.contentWindow as (Window & typeof globalThis & { watched?: boolean }) | null;
  if (!window || window.watched || window.location.href === 'about:blank') return;
  window.watched = true;
  window.console.error = (...words: unknown[]) => { problems.push(words.map(String).join(' ')); };
  // an error of a script or a picture that could not be loaded does not bubble, so it is caught on its way down
  window.addEventListener('error', ({ message, target }: Partial<ErrorEvent>) => { problems.push(message ?? `could not load ${(target as HTMLScriptElement).src}`); }, true);
  window.addEventListener('unhandledrejection', ({ reason }) => { problems.push(String(reason)); });
  window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => { problems.push(`${violatedDirective} refused ${blockedURI}`); });
}
