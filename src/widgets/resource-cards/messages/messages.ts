import type { ListMessages } from '../../../list/messages/messages.ts';
import type { Channel } from '../../../protocol/channel.ts';
import type { ResourceKind } from '../../../protocol/resource-facets.ts';
import type { FactMessages } from '../facts/messages.ts';

/** The words of the cards, their search and their filters. */
export interface Messages extends ListMessages, FactMessages {
  kinds: Record<ResourceKind, string>;
  /** What is done with a way to reach somebody, in a word. */
  reach: Record<Channel['type'], string>;
  plainToggle: string;
  /** Of a project or campaign. */
  partOf: (project: string) => string;
  noneSaved: string;
  newTab: string;
}
