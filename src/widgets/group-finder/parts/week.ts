import { css, html, nothing, type TemplateResult } from 'lit';
import { clockSpan, weekdayName, weekdays } from '../../../i18n/dates.ts';
import type { Group } from '../../../protocol/group.ts';
import { zoneNamed } from '../../../time/zones.ts';
import type { FinderState } from '../finder-state.ts';
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
export function week(found: FinderState['days'], setting: WeekSetting): TemplateResult {
  const { tag, words, more } = setting;
  const days = new Map(found?.map(day => [day.weekday, day]));
  return html`<div part="week" class="week">${weekdays(tag).map(weekday => {
    const { items = [], total = 0 } = days.get(weekday) ?? {};
    const name = weekdayName(tag, weekday);
    return html`<section aria-labelledby="day-${weekday}">
      <h3 id="day-${weekday}">${name} <span class="muted">${words.rows(total)}</span></h3>
      ${total === 0 ? html`<p class="muted">${more.noneOnDay}</p>` : html`<ul>${timed(items, weekday, setting).map(([group, start]) => line(group, start, setting))}</ul>`}
      ${total > items.length ? html`<button type="button" @click=${() => { setting.showDay(weekday); }}>${more.showDay(words.rows(total), name)}</button>` : nothing}
    </section>`;
  })}</div>`;
}

/** The groups of one day from morning to night: the list's own order begins at this very moment. */
const timed = (groups: readonly Group[], weekday: number, setting: WeekSetting): [Group, number | undefined][] =>
  groups.map((group): [Group, number | undefined] => [group, startOn(group, weekday, setting)]).sort((a, b) => (a[1] ?? Infinity) - (b[1] ?? Infinity));

/** The start of a group on one weekday, on the visitor's wall, in ms since midnight: a group with several meetings stands under each of their days. */
function startOn(group: Group, weekday: number, { displayZone, now, tag }: WeekSetting): number | undefined {
  const zone = zoneNamed(displayZone);
  for (const { occurrence: { start } } of shownTimes(group, displayZone, now, tag)) {
    const onWall = start + (zone?.offsetMs(start) ?? 0);
    if (new Date(onWall).getUTCDay() === weekday) return onWall % 86_400_000;
  }
  return undefined;
}

function line(group: Group, start: number | undefined, { tag, href, open }: WeekSetting): TemplateResult {
  return html`<li><a href=${href(group.id)} @click=${(event: MouseEvent) => { open(event, group); }}><span class="muted">${start === undefined ? nothing : clockSpan(tag, start, start)}</span> <bdi>${group.name}</bdi></a></li>`;
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
