import type { JsonSchema } from '@valibot/to-json-schema';
import { markup, words, type Markup, type Part } from './markup.ts';
import { isSchema, limitWords, typeWords } from './type-words.ts';

/** A value in words: what it is, its bounds, and its own fields beneath. Fields of named schemas are behind their link. */
export function schemaWords(schema: JsonSchema, note?: string): Part {
  const limits = limitWords(schema);
  const hasLimits = Array.isArray(limits) && limits.length > 0;
  return [
    markup`<p><span class="type">${typeWords(schema)}</span>${note === undefined ? undefined : markup` <strong class="required">${note}</strong>`}</p>`,
    schema.description === undefined ? undefined : markup`<p>${words(schema.description)}</p>`,
    hasLimits ? markup`<p class="limits">${limits}</p>` : undefined,
    fieldsOf(schema),
  ];
}

/** The fields of an object, of the rows of a list, or of what an object holds by name. */
function fieldsOf(schema: JsonSchema): Markup | undefined {
  const { properties, required = [] } = schema;
  if (properties && Object.keys(properties).length > 0) {
    return markup`<dl class="fields">${Object.entries(properties).map(([name, property]) => markup`
      <div><dt><code>${name}</code></dt><dd>${isSchema(property) ? schemaWords(property, required.includes(name) ? 'required' : undefined) : undefined}</dd></div>`)}</dl>`;
  }
  const inner = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema).filter(({ $ref }) => $ref === undefined);
  const lists = inner.map(fieldsOf).filter(list => list !== undefined);
  return lists.length > 0 ? markup`${lists}` : undefined;
}
