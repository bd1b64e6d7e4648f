import type { JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

/** A schema that stands in the document once, under a name, and what is said of it there. */
export interface NamedSchema {
  schema: GenericSchema;
  says: string;
  /** What its fields are, where their names do not tell. */
  fields?: Readonly<Record<string, string>>;
  examples?: JsonSchema['examples'];
}

export type NamedSchemas = Readonly<Record<string, NamedSchema>>;
