import { columnName } from './table.ts';

/** Other names that sheets give their columns -> the field they mean. */
const aliases: Record<string, string> = {
  title: 'name', group_name: 'name', meeting_name: 'name', meeting: 'name', nombre: 'name',
  weekday: 'day', days: 'day', day_of_week: 'day', dia: 'day', día: 'day',
  start: 'time', start_time: 'time', starts: 'time', hora: 'time',
  end: 'end_time', ends: 'end_time', until: 'end_time', minutes: 'duration', length: 'duration',
  time_zone: 'timezone', zone: 'timezone', tz: 'timezone',
  venue: 'location', place: 'location', where: 'location', lugar: 'location',
  street: 'address', street_address: 'address', full_address: 'formatted_address', dirección: 'address',
  town: 'city', ciudad: 'city', county: 'region', area: 'region', postcode: 'postal_code', zip: 'postal_code', zip_code: 'postal_code', province: 'state',
  lat: 'latitude', lng: 'longitude', lon: 'longitude', long: 'longitude',
  description: 'notes', about: 'notes', details: 'notes', notas: 'notes',
  link: 'conference_url', join_link: 'conference_url', zoom: 'conference_url', online_link: 'conference_url', meeting_link: 'conference_url', online: 'conference_url',
  dial_in: 'conference_phone', attendance: 'attendance_option', format: 'formats', mode: 'attendance_option',
  type: 'types', topic: 'topics', tags: 'topics', subject: 'topics', audience: 'audiences', for: 'audiences', who: 'audiences', access: 'joining', open_closed: 'joining',
  language: 'languages', idioma: 'languages', price: 'cost', fee: 'cost', contact: 'contact_1_name', contact_name: 'contact_1_name', contact_email: 'contact_1_email', contact_phone: 'contact_1_phone', entity_url: 'entity_website_url', e_mail: 'email', telephone: 'phone',
  organisation: 'entity', organization: 'entity', organizer: 'entity', web: 'website', homepage: 'website', website_url: 'website', last_updated: 'updated', updated_at: 'updated',
  starts_on: 'date', start_date: 'date',
};

/** The field that a column name means, whatever its case and spelling. */
export function fieldOf(header: string): string {
  const name = columnName(header.replace(/([a-z])([A-Z])/g, '$1_$2'));
  return (Object.hasOwn(aliases, name) ? aliases[name] : undefined) ?? name;
}

/** Fields of a header row, by the embedder's map first, and the header that each came from. */
export function readHeader(header: readonly string[], columns: Readonly<Record<string, string>> = {}): { fields: string[]; names: Map<string, string> } {
  const mapped = new Map(Object.entries(columns).map(([field, column]) => [columnName(column), fieldOf(field)]));
  const taken = new Set(mapped.values());
  const names = new Map<string, string>();
  const fields = header.map(cell => {
    const known = mapped.get(columnName(cell));
    const field = known ?? fieldOf(cell);
    // a column that only sounds like a field must not stand in for the one the embedder named
    const own = known === undefined && taken.has(field) ? '' : field;
    if (own !== '' && !names.has(own)) names.set(own, cell.trim());
    return own;
  });
  const group = fields.indexOf('group');
  if (!names.has('name') && group >= 0) {
    fields[group] = 'name';
    names.set('name', (header[group] ?? '').trim());
  }
  return { fields, names };
}
