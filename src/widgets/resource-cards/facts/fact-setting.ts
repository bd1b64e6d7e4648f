import type { SharedMessages } from '../../../list/messages/messages.ts';
import type { FactMessages, MoreFactMessages } from './messages.ts';

/** The words that facts are told in; some are those of any list. */
export type FactWords = FactMessages & Pick<SharedMessages, 'terms' | 'free' | 'attendance' | 'zoneUnknown'>;

/** For whom facts are put into words, and when. */
export interface FactSetting {
  words: FactWords;
  /** The language, BCP 47. */
  tag: string;
  /** The visitor's zone, by its IANA name. */
  displayZone: string;
  /** Epoch ms. */
  now: number;
}

/** The same with the words that are fetched on demand. */
export type MoreFactSetting = FactSetting & { more: MoreFactMessages };
