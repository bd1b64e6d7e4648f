import { endpointOf } from '../client/endpoint-address.ts';
import { GroupWantedEvent, ResourceWantedEvent } from './page-events.ts';

/** What shows a row of its kind. */
interface RowShower extends HTMLElement {
  src?: string;
  endpoint?: string;
  openGroup?: (id: string) => Promise<void>;
  openResource?: (id: string) => Promise<void>;
}

const tags = { group: 'group-finder', resource: 'resource-cards' } as const;
const events = { group: GroupWantedEvent, resource: ResourceWantedEvent } as const;

/**
 * Has a group or a resource shown: by the page, which cancels the event, or by a list of the page, of this endpoint where one is named.
 * False where nothing can show it.
 */
export function showOnPage(host: EventTarget, { kind, id }: { kind: keyof typeof tags; id: string }, endpoint?: string): boolean {
  if (!host.dispatchEvent(new events[kind](id))) return true;
  const list = [...document.querySelectorAll<RowShower>(tags[kind])].find(one => endpoint === undefined || (!one.src && endpointOf(one) === endpoint));
  const open = kind === 'group' ? list?.openGroup : list?.openResource;
  if (!list || !open) return false;
  void open.call(list, id);
  list.scrollIntoView({ block: 'start' });
  list.tabIndex = -1;
  list.focus();
  return true;
}
