import { QuickExitEvent } from './events.ts';

/** `device/names.ts` written once more: imported, it would be a file of its own, which a way out must not wait for. A test compares the two. */
const placeName = 'w-cache';

/** Where the visitor goes from a page that names no neutral site. */
export const nowhere = 'about:blank';

/** Keeps what is under it, now or later, out of sight: also dialogs, which lie above every other layer. */
const cover = ':root{background:Canvas!important}:root>*{display:none!important}';

/** Where a link leads: the neutral site, or `nowhere` if it has no web address or leads back into this very page. */
export function destinationOf(link: HTMLAnchorElement | null): string {
  const leadsAway = link && /^https?:$/.test(link.protocol) && withoutHash(link.href) !== withoutHash(location.href);
  return leadsAway ? link.href : nowhere;
}

/** How to leave. */
export interface Leaving {
  /** Address of the neutral site. */
  destination: string;
  /** Leaves with the page that holds this one in a frame. */
  wholeTab?: boolean;
  /** Opens the neutral site in a new tab as well. */
  decoy?: boolean;
}

/**
 * Leaves at once, in this order: what is kept in memory, what is on the page, what could still be seen, the title, the page itself.
 * Nothing is awaited, and nothing of it is told to anyone.
 */
export function leavePage({ destination, wholeTab, decoy }: Leaving): void {
  const { hostname } = new URL(destination);
  dropKey();
  document.dispatchEvent(new QuickExitEvent());
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cover);
  document.adoptedStyleSheets = [sheet];
  document.title = hostname || '…';
  // the neutral site is not told where its visitor comes from
  document.head.append(Object.assign(document.createElement('meta'), { name: 'referrer', content: 'no-referrer' }));
  letGo();
  if (decoy) open(destination, '_blank', 'noopener,noreferrer');
  goTo(destination, wholeTab);
  // should the browser bring this page back, it is blank, and leaves again
  addEventListener('pageshow', ({ persisted }) => { if (persisted) goTo(destination, wholeTab); });
}

/** Another page of the visit may have left the key to a conversation in this tab; here there may be nobody who would hear that it has to go. */
function dropKey(): void {
  try {
    sessionStorage.removeItem(placeName);
  } catch {
    // the browser keeps nothing for this page
  }
}

/** A form's "Leave site?" would hold the visitor back. Listeners that came before cannot be stopped, but what they ask for can. */
function letGo(): void {
  window.onbeforeunload = null;
  Object.defineProperties(BeforeUnloadEvent.prototype, { preventDefault: { value: () => undefined }, returnValue: { set: () => undefined } });
}

function goTo(destination: string, wholeTab = false): void {
  try {
    ((wholeTab ? top : window) ?? window).location.replace(destination);
  } catch {
    location.replace(destination); // a sandbox holds this page in its frame
  }
}

const withoutHash = (address: string): string => address.replace(/#.*/, '');
