import type { Group } from '../../../protocol/group.ts';
import type { Messages } from '../messages/messages.ts';
import type { MoreMessages } from '../messages/more/messages.ts';

/** What the page of one group needs to know besides the group. */
export interface DetailSetting {
  words: Messages;
  more: MoreMessages;
  tag: string;
  displayZone: string;
  headingLevel: number | undefined;
  now: number;
  saved: boolean;
  /** Said where the group could not be had. */
  failed: string;
  /** Embedder's map address with `{latitude}`, `{longitude}` and `{address}` in it. */
  mapLink: string | undefined;
  /** Address that opens this group again, where the page keeps its state in the address. */
  shareUrl: string | undefined;
  href: (id: string) => string;
  open: (event: MouseEvent, group: Group) => void;
  save: (group: Group) => void;
  /** "This is wrong", where an endpoint takes it. */
  remarks: (group: Group) => unknown;
}
