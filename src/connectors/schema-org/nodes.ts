import { wordOf } from '../reading/word.ts';
import type { Row } from '../reading/row.ts';
import { partsOf } from '../resources/part.ts';

/** Members under which pages nest what they list. */
const nesting = ['@graph', 'items', 'itemListElement', 'item', 'mainEntity', 'event', 'events', 'subEvent', 'subEvents', 'hasPart', 'department', 'location'];
const mostNodes = 2_000;
const deepest = 6;
const provider = /organization|ngo|business|service|place|clinic|hospital|cent(?:er|re)|office|shelter|store|church|school|library|medical|social/i;
const providing = ['openingHoursSpecification', 'openingHours', 'contactPoint', 'telephone'];

/** The types of a node, without the vocabulary's address. */
export function typesOf(row: Row): string[] {
  const value = row.raw('@type');
  return (Array.isArray(value) ? value.slice(0, 20) : [value]).map(type => wordOf(type).replace(/^.*[/:#]/, '')).filter(type => type !== '');
}

/** Whether a node is something that takes place. */
export const isEvent = (row: Row): boolean => typesOf(row).some(type => /Event$|^(?:Festival|Hackathon|CourseInstance)$/.test(type));

/** Whether a node is somebody who can be reached, or a place with hours. */
export const isProvider = (row: Row): boolean => typesOf(row).some(type => provider.test(type)) && providing.some(field => row.raw(field) !== undefined);

/** The events of a document, and whoever can be reached, however they are nested. */
export function nodesIn(root: Row): Row[] {
  const found: Row[] = [];
  let level: Row[] = [root];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: Row[] = [];
    for (const row of level) {
      const isFound = isEvent(row) || isProvider(row);
      if (isFound) found.push(row);
      // the place of an event is a fact of it
      for (const field of nesting) if (next.length < mostNodes && isNested(row, field, isFound)) next.push(...partsOf(row, field));
    }
    level = next;
  }
  return found.slice(0, mostNodes);
}

function isNested(row: Row, field: string, isFound: boolean): boolean {
  const value = row.raw(field);
  return typeof value === 'object' && (field !== 'location' || !isFound) && (!Array.isArray(value) || value.some(item => typeof item === 'object'));
}
