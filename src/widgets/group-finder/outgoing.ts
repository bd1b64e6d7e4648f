import type { ReactiveControllerHost } from 'lit';
import { Outgoing } from '../../list/outgoing.ts';
import type { Group } from '../../protocol/group.ts';
import { GroupsShownEvent } from './events.ts';
import type { FinderState } from './finder-state.ts';

interface FinderHost extends ReactiveControllerHost, HTMLElement {
  jsonLd: boolean;
}

/** Tells the page what a finder shows: events, and its JSON-LD where it is wanted. */
export function tellPage(host: FinderHost, state: () => FinderState | undefined): void {
  let block: HTMLScriptElement | undefined;
  const describe = async ({ list, now }: FinderState): Promise<void> => {
    const { dataBlock, writeJsonLd } = await import('./parts/json-ld.ts');
    if (!host.isConnected || list.status !== 'ready') return;
    block ??= dataBlock();
    if (block) writeJsonLd(block, list.found.items, now);
  };
  new Outgoing<Group, FinderState>(host, {
    state,
    shown: groups => new GroupsShownEvent(groups.flatMap(pointOf)),
    told: told => { if (host.jsonLd && told.list.status === 'ready') void describe(told); },
    left: () => {
      block?.remove();
      block = undefined;
    },
  });
}

function pointOf({ id, place }: Group): { id: string; latitude: number; longitude: number }[] {
  const { latitude, longitude } = place ?? {};
  return latitude === undefined || longitude === undefined ? [] : [{ id, latitude, longitude }];
}
