import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEntry } from '../../time/calendar-file.ts';
import { saveFile } from '../saved-file.ts';
import type { SharedMessages } from '../messages/messages.ts';
import type { SharedMoreMessages } from '../messages/more/messages.ts';
import { copied, say } from './copy-button.ts';

/** What can be done with one row. */
export interface RowActions {
  name: string;
  saved: boolean;
  save: () => void;
  /** Its dates as a calendar has them, under its own name or a neutral one; absent where it has none. */
  entries?: (neutralTitle: string | undefined) => CalendarEntry[];
  /** Name of a calendar file that is not neutral. */
  file: string;
  share: { text: string; url: string | undefined };
  now: number;
}

/** What can be done with a row: save it, put it into a calendar, share it. */
export function actions(row: RowActions, words: Pick<SharedMessages, 'save'>, more: SharedMoreMessages): TemplateResult {
  return html`<div class="row" part="actions">
    <button type="button" aria-pressed=${row.saved ? 'true' : 'false'} @click=${row.save}>${words.save(row.name)}</button>
    ${row.entries ? html`<fieldset class="row calendar">
      <legend class="unseen">${more.calendar}</legend>
      <button type="button" @click=${(event: Event) => { void download(event, row, more); }}>${more.addToCalendar}</button>
      <label class="choice"><input type="checkbox" checked><span>${more.neutralTitle}</span></label>
    </fieldset>` : nothing}
    <button type="button" @click=${(event: Event) => { void share(event.currentTarget as Element, row, more); }}>${more.share}</button><span aria-live="polite"></span>
  </div>`;
}

/** Saves an iCalendar file made on the device. The neutral title is the default: calendars are often shared. */
async function download(event: Event, { entries, file, now }: RowActions, more: SharedMoreMessages): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const neutral = button.parentElement?.querySelector('input')?.checked ?? true;
  const { calendarFile } = await import('../../time/calendar-file.ts');
  const text = calendarFile(entries?.(neutral ? more.appointment : undefined) ?? [], { product: 'peer-support-widgets', now });
  saveFile(`${neutral ? 'appointment' : file}.ics`, text, 'text/calendar');
}

/** The phone's own share sheet where there is one, else the clipboard. */
async function share(button: Element, { name, share: { text, url } }: RowActions, more: SharedMoreMessages): Promise<void> {
  if ('share' in navigator) {
    try {
      await navigator.share({ title: name, text, url });
      return;
    } catch (error) {
      if ((error as Error).name === 'AbortError') return; // the visitor changed their mind
    }
  }
  await say(button, copied([text, url].filter(Boolean).join('\n')), more);
}
