import type { ConcernPart } from '../../protocol/concern.ts';
import type { Concerns } from './concerns.ts';
import type { ConcernMessages } from './messages/messages.ts';

/** The row that something is said of. */
export interface SaidOf {
  id: string;
  name: string;
}

/** What the templates of this folder are drawn with. */
export interface ConcernSetting {
  concerns: Concerns;
  more: ConcernMessages;
  /** Parts that a row of this list has. */
  parts: readonly ConcernPart[];
}
