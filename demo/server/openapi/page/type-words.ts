import type { JsonSchema } from '@valibot/to-json-schema';
import { schemaRoot } from '../open-api.ts';
import { between, markup, type Markup, type Part } from './markup.ts';

export const schemaAnchor = (name: string): string => `schema-${name}`;

const plainTypes: Readonly<Record<string, string>> = { string: 'text', number: 'number', integer: 'whole number', boolean: 'true or false', object: 'object', array: 'list', null: 'null' };

/** What a value is, in a few words, with links to named schemas. */
export function typeWords(schema: JsonSchema): Part {
  if (schema.$ref !== undefined) return linkTo(schema.$ref.slice(schemaRoot.length));
  if (schema.const !== undefined) return markup`always ${codeOf(schema.const)}`;
  if (schema.enum) return markup`one of ${between(schema.enum.map(codeOf), ', ')}`;
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema);
  if (choices.length > 0) return between(choices.map(typeWords), ' or ');
  if (schema.prefixItems) return markup`list of ${between(schema.prefixItems.filter(isSchema).map(typeWords), ' and ')}`;
  if (isSchema(schema.items)) return markup`list of ${typeWords(schema.items)}`;
  if (isSchema(schema.additionalProperties) && !schema.properties) return markup`object of ${typeWords(schema.additionalProperties)} by name`;
  return schema.type === undefined ? 'anything' : [schema.type].flat().map(type => plainTypes[type] ?? type).join(' or ');
}

/** Bounds and form of a value. */
export function limitWords({ minLength, maxLength, minItems, maxItems, minimum, maximum, pattern, format, default: usual, prefixItems }: JsonSchema): Part {
  const limits = [
    rangeWords(minLength === 1 && maxLength === undefined ? undefined : minLength, maxLength, 'long'),
    prefixItems ? undefined : rangeWords(minItems, maxItems, 'of them'),
    rangeWords(minimum, maximum, ''),
    pattern === undefined ? undefined : markup`like <code>${pattern}</code>`,
    format === 'date' ? 'a date' : format,
    usual === undefined ? undefined : markup`if left out: ${codeOf(usual)}`,
  ].filter(limit => limit !== undefined);
  return between(limits, ' · ');
}

export const isSchema = (schema: unknown): schema is JsonSchema => typeof schema === 'object' && schema !== null && !Array.isArray(schema);

function rangeWords(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  const range = most === undefined ? `at least ${String(least)}` : least === undefined ? `at most ${String(most)}` : `${String(least)} to ${String(most)}`;
  return unit ? `${range} ${unit}` : range;
}

const linkTo = (name: string): Markup => markup`<a href="#${schemaAnchor(name)}">${name}</a>`;
const codeOf = (value: unknown): Markup => markup`<code>${JSON.stringify(value)}</code>`;
