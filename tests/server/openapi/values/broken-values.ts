import type { JsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { resolved } from '../../../../demo/server/openapi/page/example-value.ts';
import type { OpenApiDocument } from '../../../../demo/server/openapi/open-api.ts';
import { marker } from './hostile.ts';
import { choicesOf, schemaOf, valuesOf } from './schema-arbitrary.ts';

/** A value that breaks its schema in one place. */
export interface Broken {
  value: unknown;
  /** Path of that place; empty where the value is broken as a whole. */
  field: string;
}

/** Values that break a schema in one place and fit it everywhere else. */
export function brokenValuesOf(reference: JsonSchema, document: OpenApiDocument): fc.Arbitrary<Broken> {
  const schema = resolved(reference, document);
  const choices = choicesOf(schema).filter(({ type }) => type !== 'null');
  if (choices.length > 0) return fc.oneof(...choices.map(choice => brokenValuesOf(choice, document))).filter(({ value }) => value !== null || choices.length === choicesOf(schema).length);
  const here = fc.constantFrom(...wrongFor(schema)).map(value => ({ value, field: '' }));
  const within = [...brokenFields(schema, document), ...brokenItems(schema, document)];
  return within.length > 0 ? fc.oneof({ weight: 1, arbitrary: here }, ...within.map(arbitrary => ({ weight: 3, arbitrary }))) : here;
}

function brokenFields(schema: JsonSchema, document: OpenApiDocument): fc.Arbitrary<Broken>[] {
  const { properties = {}, required = [] } = schema;
  if (Object.keys(properties).length === 0) return [];
  const whole = valuesOf(schema, document) as fc.Arbitrary<Record<string, unknown>>;
  const missing = required.map(name => whole.map(({ [name]: _, ...rest }) => ({ value: rest, field: name })));
  const wrong = Object.entries(properties).map(([name, property]) =>
    fc.tuple(whole, brokenValuesOf(schemaOf(property), document)).map(([rest, { value, field }]) => ({ value: { ...rest, [name]: value }, field: joined(name, field) })));
  return [...missing, ...wrong];
}

function brokenItems(schema: JsonSchema, document: OpenApiDocument): fc.Arbitrary<Broken>[] {
  if (schema.type !== 'array') return [];
  const lists = (valuesOf(schema, document) as fc.Arbitrary<unknown[]>).filter(list => list.length > 0);
  return [fc.tuple(lists, fc.nat()).chain(([list, pick]) => {
    const at = pick % list.length;
    return brokenValuesOf(schemaOf(schema.prefixItems?.[at] ?? schema.items), document).map(({ value, field }) => ({ value: list.toSpliced(at, 1, value), field: joined(String(at), field) }));
  })];
}

const joined = (name: string, rest: string): string => (rest === '' ? name : `${name}.${rest}`);

/** Values that a schema refuses as a whole. */
function wrongFor({ type, const: only, enum: choices, pattern, format, minLength = 0, maxLength, minimum, maximum, minItems = 0, maxItems }: JsonSchema): unknown[] {
  if (only !== undefined) return [7, null, {}, marker];
  switch (type) {
    case 'string':
      return [7, null, {}, [], true, ...(choices || pattern || format ? [`${marker} <>`, ''] : []), ...(minLength > 0 ? [''] : []), ...(maxLength === undefined ? [] : ['x'.repeat(maxLength + 1), '👩'.repeat(maxLength)])];
    case 'integer':
    case 'number':
      return [marker, null, '1', {}, [1], true, ...(minimum === undefined ? [] : [minimum - 1, -1e308]), ...(maximum === undefined ? [] : [maximum + 1, 1e308]), ...(type === 'integer' ? [0.5, 1e-9] : [])];
    case 'boolean':
      return [marker, null, 'true', 0, 1, {}];
    case 'array':
      return [marker, null, 1, {}, { length: 1, 0: marker }, ...(minItems > 0 ? [[]] : []), ...(maxItems === undefined ? [] : [Array.from({ length: maxItems + 1 }, () => marker)])];
    case 'object':
      return [marker, null, 1, true];
    default:
      throw new Error(`nothing is known to be wrong for ${String(type)}`);
  }
}
