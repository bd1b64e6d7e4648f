/** Deletes a database. Answers whether it is gone; after `waitMs` the browser goes on trying by itself. */
export function deleteDatabase(factory: IDBFactory, name: string, waitMs: number): Promise<boolean> {
  return new Promise(resolve => {
    const timer = setTimeout(() => { resolve(false); }, waitMs);
    const answer = (gone: boolean): void => { clearTimeout(timer); resolve(gone); };
    try {
      const request = factory.deleteDatabase(name);
      request.onsuccess = () => { answer(true); };
      request.onerror = () => { answer(false); };
    } catch {
      answer(false);
    }
  });
}
