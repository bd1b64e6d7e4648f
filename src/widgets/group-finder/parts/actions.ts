import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../protocol/group.ts';
import type { CalendarEntry } from '../../../time/calendar-file.ts';
import type { DetailSetting } from './detail-setting.ts';
import { copied, say } from '../../../list/parts/copy-button.ts';

/** What can be done with a group: save, put into a calendar, share. */
export function actions(group: Group, setting: DetailSetting): TemplateResult {
  const { words, more, saved } = setting;
  return html`<div class="row" part="actions">
    <button type="button" aria-pressed=${saved ? 'true' : 'false'} @click=${() => { setting.save(group); }}>${words.save(group.name)}</button>
    ${group.schedule.length > 0 ? html`<fieldset class="row calendar">
      <legend class="unseen">${more.calendar}</legend>
      <button type="button" @click=${(event: Event) => { void download(event, group, setting); }}>${more.addToCalendar}</button>
      <label class="choice"><input type="checkbox" checked><span>${more.neutralTitle}</span></label>
    </fieldset>` : nothing}
    <button type="button" @click=${(event: Event) => { void share(event.currentTarget as Element, group, setting); }}>${more.share}</button><span aria-live="polite"></span>
  </div>`;
}

/** Saves an iCalendar file made on the device. The neutral title is the default: calendars are often shared. */
async function download(event: Event, group: Group, { more, shareUrl, now }: DetailSetting): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const neutral = button.parentElement?.querySelector('input')?.checked ?? true;
  const { calendarFile } = await import('../../../time/calendar-file.ts');
  const text = calendarFile(entries(group, neutral ? more.appointment : group.name, neutral, shareUrl), { product: 'peer-support-widgets', now });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const anchor = Object.assign(document.createElement('a'), { href: address, download: `${neutral ? 'appointment' : 'group'}.ics` });
  anchor.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}

/** One calendar entry for each meeting. A neutral one names no group, no page and no notes: place and link only, to get there. */
export function entries(group: Group, title: string, neutral: boolean, shareUrl: string | undefined): CalendarEntry[] {
  return group.schedule.map((meeting, at) => ({
    uid: `${neutral ? hashed(group.id) : group.id}-${String(at)}@peer-support-widgets`,
    title,
    meeting,
    location: [neutral ? undefined : group.place?.name, group.place?.address].filter(Boolean).join(', ') || undefined,
    url: group.online?.url ?? (neutral ? undefined : shareUrl),
    description: neutral ? undefined : [group.description, group.online?.phone, group.online?.notes].filter(Boolean).join('\n\n') || undefined,
  }));
}

/** A stable number that does not tell the name it came from (FNV-1a). */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The phone's own share sheet where there is one, else the clipboard. */
async function share(button: Element, group: Group, { more, shareUrl }: DetailSetting): Promise<void> {
  const url = shareUrl ?? group.links[0]?.url;
  const text = [group.name, group.place?.name, group.place?.address, group.online?.url].filter(Boolean).join('\n');
  if ('share' in navigator) {
    try {
      await navigator.share({ title: group.name, text, url });
      return;
    } catch (error) {
      if ((error as Error).name === 'AbortError') return; // the visitor changed their mind
    }
  }
  await say(button, copied([text, url].filter(Boolean).join('\n')), more);
}
