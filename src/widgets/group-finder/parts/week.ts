import { css, html, nothing, type TemplateResult } from 'lit';
import { dateFormat, weekdayName, weekdays } from '../../../i18n/dates.ts';
import type { Group } from '../../../protocol/group.ts';
import { zoneNamed } from '../../../time/zones.ts';
import type { Found } from '../finder-state.ts';
import type { Messages } from '../messages/messages.ts';
import type { MoreMessages } from '../messages/more/messages.ts';
import { shownTimes } from '../when.ts';

export interface WeekSetting {
  words: Messages;
  more: MoreMessages;
  tag: string;
  displayZone: string;
  now: number;
  href: (id: string) => string;
  open: (event: MouseEvent, group: Group) => void;
  showDay: (weekday: number) => void;
}

/** The week, day by day as the visitor's clock has it. Long days show their beginning and lead to the list. */
export function week(found: Found, setting: WeekSetting): TemplateResult {
  const { tag, words, more } = setting;
  const days = new Map(found.days?.map(day => [day.weekday, day]));
  return html`<div part="week" class="week">${weekdays(tag).map(weekday => {
    const { items = [], total = 0 } = days.get(weekday) ?? {};
    const name = weekdayName(tag, weekday);
    return html`<section aria-labelledby="day-${weekday}">
      <h3 id="day-${weekday}">${name} <span class="muted">${words.groups(total)}</span></h3>
      ${total === 0 ? html`<p class="muted">${more.noneOnDay}</p>` : html`<ul>${items.map(group => line(group, weekday, setting))}</ul>`}
      ${total > items.length ? html`<button type="button" @click=${() => { setting.showDay(weekday); }}>${more.showDay(words.groups(total), name)}</button>` : nothing}
    </section>`;
  })}</div>`;
}

function line(group: Group, weekday: number, { displayZone, now, tag, href, open }: WeekSetting): TemplateResult {
  const zone = zoneNamed(displayZone);
  // a group with several meetings stands under each of their days, with that day's time
  const time = shownTimes(group, displayZone, now, tag).find(({ occurrence: { start } }) => new Date(start + (zone?.offsetMs(start) ?? 0)).getUTCDay() === weekday);
  const clock = time && dateFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(time.occurrence.start + (zone?.offsetMs(time.occurrence.start) ?? 0));
  return html`<li><a href=${href(group.id)} @click=${(event: MouseEvent) => { open(event, group); }}><span class="muted">${clock}</span> <bdi>${group.name}</bdi></a></li>`;
}

export const styles = css`
  .week {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
  }
  .week a {
    display: block;
    min-block-size: var(--_target);
    padding-block: 0.5rem;
  }
`;
