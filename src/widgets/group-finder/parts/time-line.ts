import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../protocol/group.ts';
import type { Messages } from '../messages/messages.ts';
import { hasEnded, type ShownTime } from '../when.ts';

/** A time with all that is said beside it: on now or soon, the group's own clock, that its zone is unknown. */
export function timeLine({ text, startsIn, own, zoneUnknown }: ShownTime, words: Messages): TemplateResult {
  return html`<span class="time">${text}</span>
    ${startsIn === undefined ? nothing : html`<span class="live" part="live">${startsIn <= 0 ? words.now : words.startsIn(startsIn)}</span>`}
    ${own ? html`<span class="muted">${words.ownTime(own.time, own.zone)}</span>` : nothing}
    ${zoneUnknown ? html`<span class="muted">${words.zoneUnknown}</span>` : nothing}`;
}

/** Why a group has no next time: not meeting now, by appointment, over, or not to be told. */
export function timeless(group: Group, words: Messages, now: number): string {
  if (group.attendance === 'suspended') return words.attendance.suspended;
  if (group.schedule.length === 0) return words.byAppointment;
  return hasEnded(group, now) ? words.ended : words.scheduleUnknown;
}
