import * as v from 'valibot';

const Uuid = v.pipe(v.string(), v.uuid());
const Uri = v.pipe(v.string(), v.url());
const Text = v.string();
const Clock = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));
const Day = v.pipe(v.string(), v.isoDate());
const Instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const text = v.optional(Text);

/**
 * The parts of HSDS 3.1 (docs.openreferral.org) that this endpoint gives. Each is strict: an answer holds nothing that is not named
 * here. A list that is not known of is left out; an empty one says that there is none.
 */
const TaxonomyTerm = v.strictObject({ id: Uuid, code: text, name: Text, description: Text, taxonomy: text });
export const Attribute = v.strictObject({ id: Uuid, link_type: text, link_entity: text, value: text, label: text, taxonomy_term: v.optional(TaxonomyTerm) });
export const Language = v.strictObject({ id: Uuid, name: Text, code: text, note: text });
export const Url = v.strictObject({ id: Uuid, label: text, url: Uri });

export const Phone = v.strictObject({
  id: Uuid,
  number: Text,
  extension: v.optional(v.number()),
  type: v.optional(v.picklist(['voice', 'text', 'video', 'textphone'])),
  description: text,
  languages: v.optional(v.array(Language)),
});

export const Contact = v.strictObject({ id: Uuid, name: text, email: v.optional(v.string()), phones: v.optional(v.array(Phone)) });

export const Schedule = v.strictObject({
  id: Uuid,
  valid_from: v.optional(Day),
  valid_to: v.optional(Day),
  dtstart: v.optional(Day),
  /** Hours ahead of UTC at the next time that it is held: the format knows no zones. The zone itself is an attribute. */
  timezone: v.optional(v.number()),
  until: v.optional(Day),
  count: v.optional(v.number()),
  wkst: v.optional(v.picklist(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
  freq: v.optional(v.picklist(['WEEKLY', 'MONTHLY'])),
  interval: v.optional(v.number()),
  byday: text,
  bymonthday: text,
  description: text,
  opens_at: v.optional(Clock),
  closes_at: v.optional(Clock),
  attending_type: text,
  notes: text,
  attributes: v.optional(v.array(Attribute)),
});

const Address = v.strictObject({
  id: Uuid, address_1: Text, city: Text, region: text, state_province: Text, postal_code: Text, country: Text, address_type: v.literal('physical'),
});

export const Location = v.strictObject({
  id: Uuid,
  location_type: v.picklist(['physical', 'virtual']),
  url: v.optional(Uri),
  name: text,
  description: text,
  latitude: v.optional(v.number()),
  longitude: v.optional(v.number()),
  addresses: v.optional(v.array(Address)),
  accessibility: v.optional(v.array(v.strictObject({ id: Uuid, description: Text }))),
});

export const AtLocation = v.strictObject({ id: Uuid, location: Location });

export const Organization = v.strictObject({
  id: Uuid, name: Text, description: Text, email: text, website: v.optional(Uri), phones: v.optional(v.array(Phone)),
});

const CostOption = v.strictObject({ id: Uuid, option: text, amount: v.optional(v.number()) });
const Capacity = v.strictObject({ id: Uuid, unit: v.strictObject({ id: Uuid, name: Text }), available: v.number(), maximum: v.optional(v.number()), description: text, updated: Instant });

/** What a service has once: all that a list gives. */
const once = {
  id: Uuid,
  name: Text,
  alternate_name: text,
  description: text,
  url: v.optional(Uri),
  email: text,
  status: v.picklist(['active', 'inactive', 'defunct', 'temporarily closed']),
  application_process: text,
  fees_description: text,
  eligibility_description: text,
  minimum_age: v.optional(v.number()),
  maximum_age: v.optional(v.number()),
  assured_date: v.optional(Day),
  alert: text,
  last_modified: v.optional(Instant),
};

/** A service as a list gives it. */
export const ListedService = v.strictObject({ ...once, organization: v.optional(v.omit(Organization, ['phones'])) });

/** A service with all that is known of it. */
export const FullHsdsService = v.strictObject({
  ...once,
  organization: v.optional(Organization),
  additional_urls: v.optional(v.array(Url)),
  phones: v.optional(v.array(Phone)),
  schedules: v.optional(v.array(Schedule)),
  service_areas: v.optional(v.array(v.strictObject({ id: Uuid, name: Text }))),
  service_at_locations: v.optional(v.array(AtLocation)),
  languages: v.optional(v.array(Language)),
  cost_options: v.optional(v.array(CostOption)),
  required_documents: v.optional(v.array(v.strictObject({ id: Uuid, document: Text }))),
  contacts: v.optional(v.array(Contact)),
  capacities: v.optional(v.array(Capacity)),
  attributes: v.optional(v.array(Attribute)),
});

/** A service as `minimal` asks for it. The official document calls the second field `modified_date`, its schema `last_modified`: both are given. */
export const MinimalService = v.strictObject({ id: Uuid, modified_date: v.optional(Instant), last_modified: v.optional(Instant) });

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A page of services. */
export const HsdsPage = v.strictObject({
  total_items: whole,
  total_pages: whole,
  page_number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  size: whole,
  first_page: v.boolean(),
  last_page: v.boolean(),
  empty: v.boolean(),
  contents: v.union([v.array(FullHsdsService), v.array(ListedService), v.array(MinimalService)]),
});

/** What the root of the API says of itself. */
export const HsdsBase = v.strictObject({ version: Text, profile: Uri, openapi_url: Uri });

export type Attribute = v.InferOutput<typeof Attribute>;
export type AtLocation = v.InferOutput<typeof AtLocation>;
export type Contact = v.InferOutput<typeof Contact>;
export type HsdsBase = v.InferOutput<typeof HsdsBase>;
export type HsdsPage = v.InferOutput<typeof HsdsPage>;
export type HsdsService = v.InferOutput<typeof FullHsdsService>;
export type Language = v.InferOutput<typeof Language>;
export type Organization = v.InferOutput<typeof Organization>;
export type Phone = v.InferOutput<typeof Phone>;
export type Schedule = v.InferOutput<typeof Schedule>;
export type Url = v.InferOutput<typeof Url>;
