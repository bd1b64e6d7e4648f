import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../protocol/group.ts';
import type { SharedMoreMessages } from '../messages/more/messages.ts';
import { copyButton } from './copy-button.ts';
import { link } from './contact.ts';

/** Where a place is, and three ways to get there that tell no third party unless the embedder chose one. */
export function whereabouts(place: Place | undefined, { more, mapLink }: { more: SharedMoreMessages; mapLink: string | undefined }): TemplateResult | typeof nothing {
  if (!place) return nothing;
  const { name, address, town, postcode, notes, region, approximate } = place;
  // sources differ on whether an address holds its town
  const rest = [town, postcode].filter(part => part && !address?.includes(part)).join(' ');
  const lines = [name, [address, rest].filter(Boolean).join(', ') || region.join(', ')].filter(line => line);
  if (lines.length === 0 && !notes) return nothing;
  return html`
    ${lines.map(line => html`<p dir="auto">${line}</p>`)}
    ${notes ? html`<p class="text muted" dir="auto">${notes}</p>` : nothing}
    ${approximate ? html`<p class="muted">${more.approximate}</p>` : directions(place, more, mapLink)}`;
}

function directions(place: Place, more: SharedMoreMessages, mapLink: string | undefined): TemplateResult | typeof nothing {
  const { latitude, longitude, address } = place;
  const point = latitude === undefined || longitude === undefined ? undefined : `${String(latitude)},${String(longitude)}`;
  if (!address && !point) return nothing;
  const geo = point ? `geo:${point}` : `geo:0,0?q=${encodeURIComponent(address ?? '')}`;
  const map = mapAddress(mapLink, place);
  return html`<p class="row">
    ${address ? copyButton([place.name, address].filter(Boolean).join(', '), more.copyAddress, more) : nothing}
    <a class="button" href=${geo}>${more.openMaps}</a>
    ${map ? link(map, more.seeMap, more) : nothing}
  </p>`;
}

/** Fills the embedder's address template; nothing where it asks for what is not known, or is no web address. */
export function mapAddress(template: string | undefined, place: Place): string | undefined {
  if (!template) return undefined;
  const facts: Record<string, string | number | undefined> = { latitude: place.latitude, longitude: place.longitude, address: place.address };
  const slots = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => facts[name]);
  if (slots.includes(undefined) || !/^https?:\/\//i.test(template)) return undefined;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(facts[name] ?? ''));
}
