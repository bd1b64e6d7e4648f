import { dateFormat } from '../../i18n/dates.ts';
import type { Zone } from '../../time/zones.ts';
import type { ListState } from '../list-state.ts';
import type { ListMessages } from '../messages/messages.ts';

/** The one line that tells how many rows fit. It begins with the exact total; screen readers hear it from here and nowhere else. */
export function countLine({ list }: ListState<unknown>, words: ListMessages): string {
  switch (list.status) {
    case 'loading': return list.slow ? words.slow : list.preview.length > 0 ? words.reading(list.read) : words.loading;
    case 'ready': return words.rows(list.found.total);
    default: return '';
  }
}

/** What a visitor should know of the list as a whole: how old it is, what is missing. */
export function warnings({ list }: ListState<unknown>, zone: Zone | undefined, words: ListMessages, tag: string): string[] {
  if (list.status !== 'ready') return [];
  const { keptSince, reports, failed } = list;
  const lost = reports.filter(report => report.failure).length;
  return [
    keptSince === undefined ? '' : words.stale(dateFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(keptSince + (zone?.offsetMs(keptSince) ?? 0))),
    lost > 0 ? words.partly(lost) : '',
    failed ? words.failed[failed] : '',
  ].filter(Boolean);
}
