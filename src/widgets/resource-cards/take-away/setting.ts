import type { TakeAwayMessages } from './messages/messages.ts';

/** What taking away needs to know besides the resources. */
export interface TakeAwaySetting {
  words: TakeAwayMessages;
  tag: string;
  dir: string;
  displayZone: string;
  /** In epoch ms. */
  now: number;
  /** Address of this page without its fragment: what a shared list is opened with. */
  pageUrl: string;
}
