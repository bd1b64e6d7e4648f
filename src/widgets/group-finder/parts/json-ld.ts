import { html, render } from 'lit';
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

/**
 * Makes an empty data block. It is parsed from a template, and so counts as a script that has had its turn: pages that enforce
 * Trusted Types refuse text that is put into any other script element, even one that never runs.
 */
export function dataBlock(): HTMLScriptElement | undefined {
  const holder = document.createDocumentFragment();
  render(html`<script type="application/ld+json"></script>`, holder);
  return holder.querySelector('script') ?? undefined;
}

/** Puts the groups into a data block in the page's head, in place of those that were there before. */
export function writeJsonLd(block: HTMLScriptElement, groups: readonly Group[], now: number): void {
  // "<" would let a feed's words close the block for parsers that read the page as text
  block.replaceChildren(document.createTextNode(JSON.stringify(jsonLd(groups, now)).replaceAll('<', '\\u003c')));
  if (!block.isConnected) document.head.append(block);
}
