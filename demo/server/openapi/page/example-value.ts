import type { JsonSchema } from '@valibot/to-json-schema';
import { schemaRoot, type OpenApiDocument } from '../open-api.ts';

/** What a reference to a named schema stands for. */
export const resolved = (schema: JsonSchema, { components }: OpenApiDocument): JsonSchema =>
  schema.$ref === undefined ? schema : (components.schemas[schema.$ref.slice(schemaRoot.length)] ?? {});

/** The smallest value that shows what a schema means: its own example, or what it cannot do without. Undefined where any text would do. */
export function exampleOf(reference: JsonSchema, document: OpenApiDocument): unknown {
  const schema = resolved(reference, document);
  const [example = schema.const ?? schema.enum?.[0]] = schema.examples ?? [];
  if (example !== undefined) return example;
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map(name => [name, exampleOf(partOf(schema.properties?.[name]), document)]));
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, (_, at) => exampleOf(partOf(schema.prefixItems?.[at] ?? schema.items), document));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return undefined;
  }
}

const partOf = (schema: JsonSchema['items']): JsonSchema => (typeof schema === 'object' && !Array.isArray(schema) ? schema : {});
