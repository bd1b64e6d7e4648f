/** One property of a calendar: `DTSTART;TZID=Europe/London:20260101T190000`. */
export interface Property {
  name: string;
  parameters: Readonly<Record<string, string>>;
  value: string;
}

/** A component of a calendar: its own properties by name, not those nested in it. */
export interface Component {
  properties: Map<string, Property[]>;
  /** False where the text ends before it does. */
  isWhole: boolean;
}

/** What stands in a calendar, as far as events need it. */
export type CalendarPart = { kind: 'event'; component: Component } | { kind: 'zone'; component: Component } | { kind: 'calendar'; property: Property };

const contentLine = /^([A-Za-z\d-]{1,60})((?:;[A-Za-z\d-]{1,60}=(?:"[^"]{0,2000}"|[^";:,]{0,2000})(?:,(?:"[^"]{0,2000}"|[^";:,]{0,2000}))*)*):([^]*)$/;
const parameter = /;([A-Za-z\d-]+)=("[^"]*"|[^";:]*)/g;
const mostOfOneName = 500;

/** The property of a content line; undefined where it is none. */
export function propertyOf(line: string): Property | undefined {
  const [, name, given = '', value = ''] = contentLine.exec(line) ?? [];
  if (name === undefined) return undefined;
  const parameters = Object.fromEntries([...given.matchAll(parameter)].map(([, key = '', text = '']) => [key.toUpperCase(), text.replace(/^"|"$/g, '')]));
  return { name: name.toUpperCase(), parameters, value };
}

/** The words of a TEXT value. */
export const unescaped = (value: string): string => value.replace(/\\([\\;,nN:])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));

/** Reads a calendar, part by part; lines are unfolded. What nests in an event, such as an alarm, is none of its facts. */
export function* calendarParts(text: string): Generator<CalendarPart, void> {
  let open: { kind: 'event' | 'zone'; component: Component; depth: number } | undefined;
  for (const line of unfolded(text)) {
    const property = propertyOf(line);
    if (!property) continue;
    const { name, value } = property;
    const component = value.trim().toUpperCase();
    if (open === undefined) {
      const kind = name !== 'BEGIN' ? undefined : component === 'VEVENT' ? 'event' : component === 'VTIMEZONE' ? 'zone' : undefined;
      if (kind) open = { kind, component: { properties: new Map(), isWhole: false }, depth: 0 };
      else if (name !== 'BEGIN' && name !== 'END') yield { kind: 'calendar', property };
    } else if (name === 'BEGIN' && component === 'VEVENT') {
      // an event that was never closed
      yield { kind: open.kind, component: open.component };
      open = { kind: 'event', component: { properties: new Map(), isWhole: false }, depth: 0 };
    } else if (name === 'BEGIN') open.depth++;
    else if (name === 'END' && open.depth > 0 && !/^V(?:EVENT|CALENDAR)$/.test(component)) open.depth--;
    else if (name === 'END') {
      open.component.isWhole = component !== 'VCALENDAR';
      yield { kind: open.kind, component: open.component };
      open = undefined;
    } else if (open.depth === 0) add(open.component, property);
  }
  if (open) yield { kind: open.kind, component: open.component };
}

function add({ properties }: Component, property: Property): void {
  const list = properties.get(property.name);
  if (!list) properties.set(property.name, [property]);
  else if (list.length < mostOfOneName) list.push(property);
}

const lineEnd = /\r\n?|\n/g;

/** Content lines, however long they were folded; a line that goes on begins with a blank. */
function* unfolded(text: string): Generator<string, void> {
  let pieces: string[] = [];
  let start = 0;
  lineEnd.lastIndex = 0;
  const ends = text.matchAll(lineEnd);
  for (let next = ends.next(); ; next = ends.next()) {
    const end = next.done ? text.length : next.value.index;
    const isFolded = text[start] === ' ' || text[start] === '\t';
    if (!isFolded && pieces.length > 0) {
      yield pieces.join('');
      pieces = [];
    }
    pieces.push(text.slice(isFolded ? start + 1 : start, end));
    if (next.done) break;
    start = end + next.value[0].length;
  }
  if (pieces.length > 0) yield pieces.join('');
}
