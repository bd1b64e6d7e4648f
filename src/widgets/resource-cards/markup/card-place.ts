import { orNowhere } from '../../../connectors/reading/gather.ts';
import type { Place } from '../../../protocol/group.ts';
import { CardFacts } from './card-facts.ts';
import { proseOf } from './card-text.ts';

/** The places of a card: its `<address>` elements, without the links in them that are ways to reach somebody. */
export function readPlaces(card: CardFacts, isChannel: (element: Element) => boolean): Place[] {
  return [...card.element.querySelectorAll('address')].flatMap(address => {
    const lines = proseOf(address, (inner, words) => (isChannel(inner) ? '' : words)).split(/\s*,?\s*\n+/);
    return orNowhere(readPlace(new CardFacts(address, card.row, card.dropped, 'data-'), lines.join(', '))) ?? [];
  });
}

function readPlace(facts: CardFacts, address: string): Place {
  const latitude = facts.number('latitude', -90, 90);
  const longitude = facts.number('longitude', -180, 180);
  const isPoint = latitude !== undefined && longitude !== undefined;
  if (!isPoint && (latitude ?? longitude) !== undefined) facts.drop('latitude', 'is only half a point');
  return {
    name: facts.text('name'), address: address || undefined, town: facts.text('town'), postcode: facts.text('postcode'),
    ...(isPoint ? { latitude, longitude } : {}), approximate: facts.yes('approximate') ?? false, region: facts.list('region'),
  };
}
