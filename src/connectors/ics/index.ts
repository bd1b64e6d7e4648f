import { notAFeed, startOf } from '../rows/document.ts';
import { readResourceRows } from '../resources/read-resources.ts';
import type { ResourceConnector, ResourceFeedEnd, ResourceReadOptions, ResourceSlice } from '../resources/resource-connector.ts';
import { withPatience } from '../resources/slices.ts';
import { factsOf, readCalendarEvent, type CalendarEvent } from './event.ts';
import { calendarParts, type Component } from './lines.ts';
import { CalendarZones } from './zones.ts';

/** More than any calendar of events holds. */
const mostEvents = 10_000;
const eventsOfSlice = 50;

/** iCalendar (RFC 5545): events with their rules, days off and on, and single times that were moved. */
export const connector: ResourceConnector = {
  *read(text: string, { isZone, source }: ResourceReadOptions = {}): Generator<ResourceSlice, ResourceFeedEnd> {
    yield* withPatience();
    startOf(text);
    if (!/^\s*BEGIN:VCALENDAR/i.test(text)) throw notAFeed('wrong-shape', 'is not a calendar', text);
    const zones = new CalendarZones(isZone);
    const components: Component[] = [];
    let floating: string | undefined;
    let parts = 0;
    for (const part of calendarParts(text)) {
      if (part.kind === 'zone') zones.define(part.component);
      else if (part.kind === 'event') components.push(part.component);
      else if (part.property.name === 'X-WR-TIMEZONE') floating ??= zones.named(part.property.value);
      if (++parts % eventsOfSlice === 0) yield { resources: [], rejected: [], dropped: [] };
      if (components.length === mostEvents) break;
    }
    const events = eventsOf(components);
    const context = { zones, floating };
    return yield* readResourceRows(batchesOf(events), {
      read: row => ({ resource: readCalendarEvent(row, events[row.at - 1] ?? row.refuse('UID', 'is not there'), context, source) }),
    });
  },
};

/** Single times of a series stand beside it under its name; one whose series is not here is an event of its own. */
function eventsOf(components: readonly Component[]): CalendarEvent[] {
  const uidOf = ({ properties }: Component): string => properties.get('UID')?.[0]?.value.trim() ?? '';
  const isMoved = ({ properties }: Component): boolean => properties.has('RECURRENCE-ID');
  const series = new Map<string, Component[]>();
  for (const component of components) if (!isMoved(component) && uidOf(component) !== '') series.set(uidOf(component), []);
  const events = components.flatMap((event): CalendarEvent[] => {
    const moved = series.get(uidOf(event));
    if (!isMoved(event)) return [{ event, moved: moved ?? [] }];
    moved?.push(event);
    return moved ? [] : [{ event, moved: [] }];
  });
  return events;
}

function* batchesOf(events: readonly CalendarEvent[]): Generator<unknown[], void> {
  for (let at = 0; at < events.length; at += eventsOfSlice) yield events.slice(at, at + eventsOfSlice).map(({ event }) => factsOf(event));
}
