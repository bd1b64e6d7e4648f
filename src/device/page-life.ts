import { forgetEvent } from './forget-now.ts';

/** What a vault does as its page goes and comes back. */
export interface PageLife {
  onHide: () => void;
  /** The page is back as it was, out of the back/forward cache. */
  onReturn: () => void;
  onForget: () => void;
}

/** Calls these for as long as wanted. Returns how to stop. */
export function watchPage(page: EventTarget, { onHide, onReturn, onForget }: PageLife): () => void {
  const life = new AbortController();
  const { signal } = life;
  page.addEventListener('pagehide', onHide, { signal });
  page.addEventListener('pageshow', event => { if ('persisted' in event && event.persisted === true) onReturn(); }, { signal });
  page.addEventListener(forgetEvent, onForget, { signal });
  return () => { life.abort(); };
}
