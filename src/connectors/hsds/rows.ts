import { plainId } from '../reading/ids.ts';
import type { Row } from '../reading/row.ts';
import { isFacts, partOf, partsOf, Part } from '../resources/part.ts';
import type { ReadResource } from '../resources/resource-connector.ts';
import type { HsdsContext } from './context.ts';
import { readServicePlace } from './places.ts';
import { readService, type ServiceParts } from './service.ts';

/** What a list that gives all of a service has in its rows, if only one of them. */
const fullFields = ['phones', 'contacts', 'schedules', 'regular_schedules', 'service_at_locations', 'locations', 'location'];
const serviceSign = ['status', 'assured_date', 'organization', 'service_at_locations', ...fullFields];
const organizationSign = ['website', 'tax_status', 'legal_status', 'year_incorporated', 'parent_organization_id', 'organization_identifiers', 'uri'];

const termSign = ['taxonomy', 'taxonomy_id', 'term_uri', 'term'];

/** Whether an object by itself is a service, a service at a place, or an organization. */
export const isHsdsRow = (root: Readonly<Record<string, unknown>>): boolean =>
  !Array.isArray(root.contents ?? root.content) && (isFacts(root.service) || (typeof root.name === 'string' && ('id' in root || serviceSign.some(field => field in root))));

/** The services of a row: an organization has several. */
export function servicesOf(row: Row): readonly Row[] {
  if (!Array.isArray(row.facts.services)) return [row];
  const { services: _, ...organization } = row.facts;
  return partsOf(row, 'services').map((part, at) => new Part({ organization, ...part.facts }, row, `services.${at}`));
}

/** Reads a row of an answer: a service, or a service at a place. */
export function readHsdsRow(row: Row, context: HsdsContext): ReadResource {
  const parts = partsOfRow(row);
  const { service } = parts;
  if (!serviceSign.some(field => field in service.facts)) refuseOther(service);
  const resource = readService(parts, context);
  const isThin = context.isList && !fullFields.some(field => field in service.facts || field in row.facts);
  return isThin ? { resource, thin: { detail: context.detailOf?.(plainId(parts.id)) } } : { resource };
}

/** Lists of other things have rows with names too. */
function refuseOther(row: Row): void {
  if (organizationSign.some(field => row.raw(field) !== undefined)) row.refuse('services', 'is an organization without its services');
  if (termSign.some(field => row.raw(field) !== undefined)) row.refuse('term', 'is a term of a taxonomy, and no service');
}

function partsOfRow(row: Row): ServiceParts {
  const service = partOf(row, 'service');
  if (!service) return { service: row, id: row.raw('id') };
  return { service, places: [readServicePlace(row, partOf(row, 'location'))], organization: partOf(service, 'organization') ?? partOf(row, 'organization'), id: row.raw('id') ?? service.raw('id') };
}
