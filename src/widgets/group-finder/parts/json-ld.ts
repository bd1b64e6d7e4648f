import type { Group } from '../../../protocol/group.ts';
import { nextOccurrence } from '../../../time/occurrences.ts';
import { zoneNamed } from '../../../time/zones.ts';

/** The groups on the page as schema.org Events, for search engines: https://schema.org/Event. */
export function jsonLd(groups: readonly Group[], now: number): unknown[] {
  return groups.flatMap(group => group.schedule.flatMap(meeting => {
    // a start without a zone would be read as a claim about an instant
    const zone = meeting.timeZone === undefined ? undefined : zoneNamed(meeting.timeZone);
    const next = zone && nextOccurrence(meeting, now);
    if (!next || group.attendance === 'suspended') return [];
    const online = group.attendance === 'online' || group.attendance === 'hybrid';
    const { place } = group;
    return [{
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: group.name,
      description: group.description,
      startDate: new Date(next.start).toISOString(),
      endDate: new Date(next.end).toISOString(),
      eventAttendanceMode: `https://schema.org/${group.attendance === 'hybrid' ? 'Mixed' : online ? 'Online' : 'Offline'}EventAttendanceMode`,
      location: online && !place ? { '@type': 'VirtualLocation', url: group.online?.url } : { '@type': 'Place', name: place?.name, address: place?.address ?? place?.region.join(', ') },
      isAccessibleForFree: group.cost?.free,
      inLanguage: group.languages.length > 0 ? group.languages : undefined,
    }];
  }));
}

/** Puts a data block into the page's head, or replaces the one put there before. A text node, so that strict pages allow it. */
export function writeJsonLd(script: HTMLScriptElement, groups: readonly Group[], now: number): void {
  script.type = 'application/ld+json';
  // "<" would let a feed's words close the block for parsers that read the page as text
  script.replaceChildren(document.createTextNode(JSON.stringify(jsonLd(groups, now)).replaceAll('<', '\\u003c')));
  if (!script.isConnected) document.head.append(script);
}
