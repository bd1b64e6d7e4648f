/** Tags and how the code that defines each is fetched. */
export type Registry = Readonly<Record<string, () => Promise<unknown>>>;

/** A widget's code could not be fetched. Dispatched on the document, so that a page can offer something else. */
export class LoadFailedEvent extends Event {
  constructor(
    readonly tag: string,
    readonly error: unknown,
  ) {
    super('support-load-failed');
  }
}

/**
 * Fetches the code of each widget once the document holds its tag, now or later.
 * A fetch that failed is tried again when the network is back and when the tag appears again. Returns how to stop.
 */
export function loadOnDemand(registry: Registry): () => void {
  const wanted = new Map(Object.entries(registry));
  const busy = new Set<string>();
  const failedAt = new Map<string, string>();

  const load = async (tag: string, fetchWidget: () => Promise<unknown>): Promise<void> => {
    busy.add(tag);
    try {
      const address = failedAt.get(tag);
      await (address ? import(/* @vite-ignore */ address) : fetchWidget());
      wanted.delete(tag);
    } catch (error) {
      // Chromium and Firefox never ask twice for a module that failed, but name it: only a new address is fetched again
      const address = /https?:\S+$/.exec(String(error))?.[0];
      if (address) failedAt.set(tag, `${address}${address.includes('?') ? '&' : '?'}again`);
      console.error(`<${tag}> could not be loaded`, error);
      document.dispatchEvent(new LoadFailedEvent(tag, error));
    }
    busy.delete(tag);
    if (wanted.size === 0) stop();
  };

  const look = (): void => {
    for (const [tag, fetchWidget] of wanted) {
      if (customElements.get(tag)) wanted.delete(tag);
      else if (!busy.has(tag) && document.querySelector(tag)) void load(tag, fetchWidget);
    }
  };

  const observer = new MutationObserver(records => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) look();
  });
  const stop = (): void => {
    observer.disconnect();
    removeEventListener('online', look);
  };
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('online', look);
  look();
  return stop;
}
