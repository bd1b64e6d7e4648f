import { html, nothing, type TemplateResult } from 'lit';
import { zoneCity } from '../../../i18n/zone-city.ts';
import { warnings } from '../../../list/parts/notices.ts';
import { zoneNamed } from '../../../time/zones.ts';
import type { FinderState } from '../finder-state.ts';
import type { Messages } from '../messages/messages.ts';

/** What a visitor should know of the list as a whole: whose clock it shows, how old it is, what is missing. */
export function notices(state: FinderState, displayZone: string, words: Messages, tag: string): TemplateResult | typeof nothing {
  const { list, now } = state;
  if (list.status !== 'ready') return nothing;
  const zone = zoneNamed(displayZone);
  // both clocks are named where they differ: each group's own beside its time, the visitor's once, above the list
  const shown = zone?.offsetMs(now);
  const elsewhere = list.found.items.some(group => group.schedule.some(({ timeZone }) => timeZone !== undefined && (zoneNamed(timeZone)?.offsetMs(now) ?? shown) !== shown));
  return html`${warnings(state, zone, words, tag).map(line => html`<p class="warn" part="notice">${line}</p>`)}
    ${elsewhere ? html`<p class="muted">${words.shownBy(zoneCity(displayZone))}</p>` : nothing}`;
}
