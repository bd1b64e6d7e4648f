/** Calls when a page may have its network again, or is looked at again. Returns how to stop. */
export function watchWaking(page: EventTarget, onWake: () => void): () => void {
  const life = new AbortController();
  const { signal } = life;
  page.addEventListener('online', onWake, { signal });
  // bubbles from the document, which alone knows whether it is hidden
  page.addEventListener('visibilitychange', ({ target }) => { if ((target as Partial<Document>).hidden !== true) onWake(); }, { signal });
  return () => { life.abort(); };
}
