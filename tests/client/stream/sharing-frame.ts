import { SharingTab, type LogInHand } from './log-in-hand.ts';

declare global {
  interface Window {
    /** Put there by a test, for the frames that it opens: the endpoint, and the name of the stream. */
    sharedLog?: { log: LogInHand; name: string };
    sharingTab?: SharingTab;
  }
}

// a page of its own: its code, locks, channels and timers are its own, and end with it
const { sharedLog } = window.parent;
if (sharedLog) window.sharingTab = new SharingTab(sharedLog.log, { name: sharedLog.name });
