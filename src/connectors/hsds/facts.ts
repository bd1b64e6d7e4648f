import type { Resource } from '../../protocol/resource.ts';
import { joinedNotes, orNothing } from '../reading/gather.ts';
import type { Row } from '../reading/row.ts';
import { partOf, partsOf } from '../resources/part.ts';
import { readProse } from '../resources/prose.ts';

const statuses: Record<string, Resource['status']> = { 'active': 'active', 'inactive': 'closed', 'defunct': 'closed', 'closed': 'closed', 'temporarily closed': 'paused', 'temporarily_closed': 'paused' };
const nothingNeeded = /^(?:none|no|nothing|n\/?a|not (?:needed|required|applicable)|no (?:documents?|documentation|id|identification|paperwork))(?: (?:is |are )?(?:needed|required|necessary))?\.?$/i;
const oldest = 130;

/** Whether a service is given at all. */
export function readStatus(service: Row): Resource['status'] {
  const word = service.mark('status').toLowerCase();
  return word === '' ? undefined : service.kept(Object.hasOwn(statuses, word) ? statuses[word] : undefined, 'status', 'a status');
}

/** For whom it is. */
export function readEligibility(service: Row): Resource['eligibility'] {
  const older = partsOf(service, 'eligibilitys');
  const owners = [service, ...older];
  return orNothing({
    notes: joinedNotes(readProse(service, 'eligibility_description'), ...older.map(part => readProse(part, 'eligibility_description') ?? readProse(part, 'eligibility'))),
    minimumAge: owners.map(owner => wholeNumber(owner, 'minimum_age', oldest)).find(age => age !== undefined),
    maximumAge: owners.map(owner => wholeNumber(owner, 'maximum_age', oldest)).find(age => age !== undefined),
  });
}

/** What to bring: undefined where nobody says, empty where it is said that nothing is needed. */
export function readDocuments(service: Row): Resource['documents'] {
  const given = service.raw('required_documents');
  if (given === undefined) return undefined;
  const words = typeof given === 'string' ? [readProse(service, 'required_documents')] : partsOf(service, 'required_documents').map(part => readProse(part, 'document'));
  const documents = words.filter(text => text !== undefined);
  const needed = documents.filter(text => !nothingNeeded.test(text));
  const isEmpty = Array.isArray(given) && given.length === 0;
  return needed.length > 0 || documents.length > 0 || isEmpty ? [...new Set(needed)] : undefined;
}

/** How much room there is. The first count is told in numbers, others in words, each with the time at which it was so. */
export function readCapacity(service: Row): Resource['capacity'] {
  const counts = partsOf(service, 'capacities').map(readCount);
  const [first, ...others] = counts;
  const notes = joinedNotes(first?.notes, ...others.map(({ available, maximum, unit, notes: words }) => [[available, maximum].filter(count => count !== undefined).join(' / '), unit, words].filter(Boolean).join(' ') || undefined), readProse(service, 'wait_time'));
  return orNothing({ available: first?.available, maximum: first?.maximum, unit: first?.unit, notes });
}

function readCount(part: Row): NonNullable<Resource['capacity']> {
  const available = wholeNumber(part, 'available');
  let maximum = wholeNumber(part, 'maximum');
  if (available !== undefined && maximum !== undefined && available > maximum) {
    part.drop('maximum', 'is less than what is available');
    maximum = undefined;
  }
  const updated = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?/.exec(part.mark('updated'))?.[0].replace('T', ' ');
  const offset = updated === undefined ? undefined : /(?:Z|[+-]\d\d:\d\d)$/.exec(part.mark('updated'))?.[0].replace('Z', 'UTC');
  const words = readProse(part, 'description');
  return { available, maximum, unit: partOf(part, 'unit')?.text('name'), notes: [words, updated === undefined ? undefined : `(${[updated, offset].filter(Boolean).join(' ')})`].filter(Boolean).join(' ') || undefined };
}

function wholeNumber(row: Row, field: string, most = 1_000_000): number | undefined {
  const given = row.raw(field);
  if (given === undefined) return undefined;
  const number = typeof given === 'number' ? given : /^\d+$/.test(row.mark(field)) ? Number(row.mark(field)) : NaN;
  return row.kept(Number.isInteger(number) && number >= 0 && number <= most ? number : undefined, field, 'a whole number');
}
