/** Calls when a page may have its network again, or is looked at again. Returns how to stop. */
export function watchWaking(page: EventTarget, onWake: () => void): () => void {
  // bubbles from the document, which alone knows whether it is hidden
  const onSight = ({ target }: Event): void => { if ((target as Partial<Document>).hidden !== true) onWake(); };
  page.addEventListener('online', onWake);
  page.addEventListener('visibilitychange', onSight);
  return () => {
    page.removeEventListener('online', onWake);
    page.removeEventListener('visibilitychange', onSight);
  };
}
