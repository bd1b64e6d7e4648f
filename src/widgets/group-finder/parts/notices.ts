import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../../../i18n/dates.ts';
import { zoneNamed } from '../../../time/zones.ts';
import type { FinderState } from '../finder-state.ts';
import type { Messages } from '../messages/messages.ts';
import { zoneCity } from '../when.ts';

/** The one line that tells how many groups fit. It begins with the exact total; screen readers hear it from here and nowhere else. */
export function countLine({ list }: FinderState, words: Messages): string {
  switch (list.status) {
    case 'idle': return '';
    case 'loading': return list.slow ? words.slow : list.preview.length > 0 ? words.reading(list.read) : words.loading;
    case 'failed': return '';
    case 'ready': return words.groups(list.found.total);
  }
}

/** What a visitor should know of the list as a whole: whose clock it shows, how old it is, what is missing. */
export function notices({ list, now }: FinderState, displayZone: string, words: Messages, tag: string): TemplateResult | typeof nothing {
  if (list.status !== 'ready') return nothing;
  const zone = zoneNamed(displayZone);
  const lost = list.reports.filter(report => report.failure).length;
  const lines = [
    list.keptSince === undefined ? '' : words.stale(dateFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(list.keptSince + (zone?.offsetMs(list.keptSince) ?? 0))),
    lost > 0 ? words.partly(lost) : '',
    list.failed ? words.failed[list.failed] : '',
  ].filter(Boolean);
  // both clocks are named where they differ: each group's own beside its time, the visitor's once, above the list
  const shown = zone?.offsetMs(now);
  const elsewhere = list.found.items.some(group => group.schedule.some(({ timeZone }) => timeZone !== undefined && (zoneNamed(timeZone)?.offsetMs(now) ?? shown) !== shown));
  return html`${lines.map(line => html`<p class="warn" part="notice">${line}</p>`)}
    ${elsewhere ? html`<p class="muted">${words.shownBy(zoneCity(displayZone))}</p>` : nothing}`;
}
