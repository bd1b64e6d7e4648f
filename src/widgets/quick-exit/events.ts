/**
 * The visitor leaves in haste. Dispatched on the document while the page still stands: whoever holds something of the visit in memory
 * drops it in the listener, synchronously, for nothing is waited for. It cannot be cancelled, and carries nothing.
 */
export class QuickExitEvent extends Event {
  constructor() {
    super('quick-exit', { bubbles: true, composed: true });
  }
}

declare global {
  interface DocumentEventMap {
    'quick-exit': QuickExitEvent;
  }
}
