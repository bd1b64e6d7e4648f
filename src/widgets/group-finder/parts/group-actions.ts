import type { RowActions } from '../../../list/parts/actions.ts';
import { hiddenId } from '../../../list/hidden-id.ts';
import type { Group } from '../../../protocol/group.ts';
import type { CalendarEntry } from '../../../time/calendar-file.ts';
import type { DetailSetting } from './detail-setting.ts';

/** What can be done with a group. */
export function groupActions(group: Group, { saved, save, shareUrl, now }: DetailSetting): RowActions {
  const { name, place, online, links, schedule } = group;
  return {
    name, saved, now,
    save: () => { save(group); },
    entries: schedule.length > 0 ? neutralTitle => entries(group, neutralTitle, shareUrl) : undefined,
    file: 'group',
    share: { text: [name, place?.name, place?.address, online?.url].filter(Boolean).join('\n'), url: shareUrl ?? links[0]?.url },
  };
}

/** One calendar entry for each meeting. A neutral one names no group, no page and no notes: place and link only, to get there. */
function entries({ id, name, place, online, description, schedule }: Group, neutralTitle: string | undefined, shareUrl: string | undefined): CalendarEntry[] {
  const neutral = neutralTitle !== undefined;
  return schedule.map((meeting, at) => ({
    uid: `${neutral ? hiddenId(id) : id}-${String(at)}@peer-support-widgets`,
    title: neutralTitle ?? name,
    meeting,
    location: [neutral ? undefined : place?.name, place?.address].filter(Boolean).join(', ') || undefined,
    url: online?.url ?? (neutral ? undefined : shareUrl),
    description: neutral ? undefined : [description, online?.phone, online?.notes].filter(Boolean).join('\n\n') || undefined,
  }));
}
