import type { JsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { resolved } from '../../../../demo/server/openapi/page/example-value.ts';
import type { OpenApiDocument } from '../../../../demo/server/openapi/open-api.ts';
import { isVisible } from '../../../../src/protocol/visible.ts';
import { marker, oddTexts } from './hostile.ts';

const usualMostItems = 6;

/** A schema where JSON Schema allows `true` and lists too. */
export const schemaOf = (schema: JsonSchema['items']): JsonSchema => (typeof schema === 'object' && !Array.isArray(schema) ? schema : {});

/** Values that fit a schema, of the kinds of schemas that the document has for what is sent. Throws for any other kind. */
export function valuesOf(reference: JsonSchema, document: OpenApiDocument): fc.Arbitrary<unknown> {
  const schema = resolved(reference, document);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const choices = choicesOf(schema);
  if (choices.length > 0) return fc.oneof(...choices.map(choice => valuesOf(choice, document)));
  switch (schema.type) {
    case 'string': return textsOf(schema);
    case 'integer': return integersOf(schema);
    case 'number': return fc.double({ min: schema.minimum, max: schema.maximum, noNaN: true, noDefaultInfinity: true });
    case 'boolean': return fc.boolean();
    case 'array': return listsOf(schema, document);
    case 'object': return objectsOf(schema, document);
    case 'null': return fc.constant(null);
    default: throw new Error(`no values are made for ${JSON.stringify(schema)}`);
  }
}

/** Schemas of which a value fits one. */
export const choicesOf = ({ anyOf = [], oneOf = [] }: JsonSchema): JsonSchema[] => [...anyOf, ...oneOf].map(schemaOf);

/** Words, odd words, and whatever a pattern allows. */
export function textsOf({ pattern, format, minLength = 0, maxLength = 200, description = '' }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  // a schema cannot say these two, and its words do
  const isSeen = (text: string): boolean => !description.includes('can be seen') || isVisible(text);
  const isOfOneLine = (text: string): boolean => !description.includes('one line') || !/[\p{Cc}\u2028\u2029]/u.test(text.trim());
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength && isSeen(text) && isOfOneLine(text);
  if (pattern !== undefined) return longEnough(fc.stringMatching(new RegExp(pattern)), minLength).filter(fits);
  const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...oddTexts, 'grief', 'night owls', '"the kettle"', 'x'.repeat(maxLength)));
  return fc.oneof(words, words.map(text => text + marker)).filter(fits);
}

/** Patterns of keys are of one letter repeated: two of them fit as well as one. */
const longEnough = (texts: fc.Arbitrary<string>, minLength: number): fc.Arbitrary<string> => (minLength < 2 ? texts : fc.array(texts, { minLength, maxLength: minLength + 8 }).map(parts => parts.join('')));

/** Often small ones, which may be the number of something that is there. */
const integersOf = ({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: JsonSchema): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.integer({ min: minimum, max: Math.min(maximum, minimum + 5) }));

function listsOf({ items, prefixItems, minItems = 0, maxItems = usualMostItems }: JsonSchema, document: OpenApiDocument): fc.Arbitrary<unknown[]> {
  if (prefixItems) return fc.tuple(...prefixItems.map(item => valuesOf(schemaOf(item), document)));
  const rows = valuesOf(schemaOf(items), document);
  const short = fc.array(rows, { minLength: minItems, maxLength: Math.min(maxItems, usualMostItems) });
  return fc.oneof({ weight: 20, arbitrary: short }, { weight: 1, arbitrary: fc.array(rows, { minLength: maxItems, maxLength: maxItems }) });
}

function objectsOf({ properties = {}, required = [] }: JsonSchema, document: OpenApiDocument): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valuesOf(schemaOf(property), document)]));
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true });
}
