import type { Resource } from '../../protocol/resource.ts';
import { readInstant } from '../meeting-guide/dates.ts';
import { slugOf } from '../reading/codes.ts';
import { plainId } from '../reading/ids.ts';
import { withoutRepeats } from '../reading/places.ts';
import type { Row } from '../reading/row.ts';
import { resourceWith } from '../resources/blank.ts';
import { partOf } from '../resources/part.ts';
import { readProse, summaryAndBody } from '../resources/prose.ts';
import type { ResourceReadOptions } from '../resources/resource-connector.ts';
import { isWithheld } from '../resources/withheld.ts';
import { readOpeningHours } from './opening-hours.ts';
import { readChannels, readContact, readLanguages, readTerms } from './people.ts';
import { readPlace } from './places.ts';

/** Reads whoever can be reached: an organization, a service, or a place with hours. */
export function readProvider(row: Row, options: ResourceReadOptions): Resource {
  if (isWithheld(row)) row.refuse('@type', 'is marked as private');
  const title = row.text('name') ?? row.refuse('name', 'has no name');
  const place = readPlace(partOf(row, 'location') ?? row, undefined);
  return resourceWith({
    id: plainId(row.raw('@id') ?? row.raw('id')) ?? slugOf([title, place?.town].filter(Boolean).join(' ')).slice(0, 300),
    kind: 'service',
    title,
    ...summaryAndBody(readProse(row, 'description')),
    ...readTerms(row),
    organization: readContact(row, 'provider') ?? readContact(row, 'parentOrganization'),
    channels: readChannels(row, undefined),
    places: place ? [place] : [],
    hours: readOpeningHours(row),
    cost: row.facts.isAccessibleForFree === true || row.yes('isAccessibleForFree') ? { free: true } : undefined,
    languages: readLanguages(row, 'knowsLanguage'),
    updatedAt: readInstant(row, 'dateModified'),
    source: options.source,
    links: withoutRepeats([row.link('url')]).map(url => ({ url })),
  });
}
