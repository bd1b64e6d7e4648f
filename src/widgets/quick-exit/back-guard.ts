/** A name and a value that tell nothing. */
const key = 'v';

/** Notes for this tab that its visitor left, until a page of the site is opened anew. */
export function noteExit(): void {
  try {
    sessionStorage.setItem(key, '1');
  } catch {
    // the browser keeps nothing for this page
  }
}

/** Whether somebody came to this page by going back after the visitor left. `isRestored` where the browser had kept the page as it was. */
export function isBackAfterExit(isRestored: boolean): boolean {
  try {
    if (sessionStorage.getItem(key) === null) return false;
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (isRestored || visit?.type !== 'navigate') return true;
    sessionStorage.removeItem(key);
  } catch {
    // the browser keeps nothing for this page
  }
  return false;
}
