import { columnName } from '../../csv/table.ts';

/** Other names that sheets give their columns -> the field they mean. */
const aliases: Record<string, string> = {
  name: 'title', service: 'title', service_name: 'title', resource: 'title', nombre: 'title', program: 'title', programme: 'title',
  type: 'kind', about: 'description', body: 'description', details: 'description', notes: 'description', descripción: 'description', excerpt: 'summary', short_description: 'summary',
  topic: 'topics', category: 'topics', categories: 'topics', tags: 'topics', subject: 'topics', audience: 'audiences', for: 'audiences', who: 'audiences', who_for: 'audiences',
  organisation: 'organization', provider: 'organization', agency: 'organization', organization_name: 'organization', organisation_url: 'organization_url', organisation_email: 'organization_email', organisation_phone: 'organization_phone',
  telephone: 'phone', tel: 'phone', phone_number: 'phone', call: 'phone', helpline: 'phone', sms: 'text', text_number: 'text', text_line: 'text', e_mail: 'email', contact_email: 'email', chat_url: 'chat', web_chat: 'chat',
  web: 'website', url: 'website', link: 'website', homepage: 'website', website_url: 'website',
  venue: 'place', location: 'place', where: 'place', street: 'address', street_address: 'address', full_address: 'address', city: 'town', ciudad: 'town', zip: 'postcode', zip_code: 'postcode', postal_code: 'postcode', county: 'region', state: 'region', province: 'region', regions: 'region',
  lat: 'latitude', lng: 'longitude', lon: 'longitude', long: 'longitude',
  opening_hours: 'hours', opening_times: 'hours', open: 'hours', times: 'hours', when: 'hours', horario: 'hours', time_zone: 'timezone', zone: 'timezone', tz: 'timezone',
  price: 'cost', fee: 'cost', fees: 'cost', who_can_use_it: 'eligibility', requirements: 'eligibility', min_age: 'minimum_age', max_age: 'maximum_age', bring: 'documents', what_to_bring: 'documents', required_documents: 'documents',
  language: 'languages', idioma: 'languages', languages_spoken: 'languages', access: 'accessibility', notice: 'alert', content_note: 'content_notes', content_warning: 'content_notes', trigger_warning: 'content_notes',
  checked: 'checked_at', last_checked: 'checked_at', verified: 'checked_at', verified_at: 'checked_at', assured_date: 'checked_at', updated: 'updated_at', last_updated: 'updated_at', expires: 'expires_at', until: 'expires_at', starts_on: 'date', start_date: 'date', start: 'time', start_time: 'time', end: 'end_time', author: 'byline', campaign: 'project', series: 'project', source: 'source_name',
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
    // a column that only sounds like a field must not stand in for the one the embedder named, nor for one before it
    const own = (known === undefined && taken.has(field)) || names.has(field) ? '' : field;
    if (own !== '') names.set(own, cell.trim());
    return own;
  });
  return { fields, names };
}
