import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig, type JsonSchema, type OverrideActionContext, type OverrideSchemaContext } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { schemaRoot } from './open-api.ts';
import { patternOf } from './pattern.ts';
import { referencesIn } from './references.ts';
import type { NamedSchema } from './words/named-schema.ts';

/** What is sent may leave out what has a default; what is answered never does. */
export type Direction = 'input' | 'output';

/** Turns the contract's schemas into JSON Schema 2020-12, each named one once and by reference. */
export class JsonSchemas {
  readonly #named: Readonly<Record<string, NamedSchema>>;
  readonly #definitions: Record<string, GenericSchema>;
  readonly #names: ReadonlyMap<GenericSchema, string>;
  readonly #defined: Readonly<Record<Direction, Record<string, JsonSchema>>>;
  readonly #used = new Map<string, JsonSchema>();

  constructor(named: Readonly<Record<string, NamedSchema>>) {
    this.#named = named;
    this.#definitions = Object.fromEntries(Object.entries(named).map(([name, { schema }]) => [name, schema]));
    this.#names = new Map(Object.entries(this.#definitions).map(([name, schema]) => [schema, name]));
    const defined = (direction: Direction) => toJsonSchemaDefs(this.#definitions, configOf(direction));
    this.#defined = { input: defined('input'), output: defined('output') };
  }

  /** The named schemas that were used so far, in the order of their table. */
  get used(): Record<string, JsonSchema> {
    const names = Object.keys(this.#named).filter(name => this.#used.has(name));
    return Object.fromEntries(names.map(name => [name, this.#used.get(name) ?? {}]));
  }

  /** A schema for one direction. Throws where JSON Schema cannot say it. */
  of(schema: GenericSchema, direction: Direction): JsonSchema {
    const name = this.#names.get(schema);
    const own = name === undefined ? this.#inline(schema, direction) : { $ref: schemaRoot + name };
    this.#use(own, this.#defined[direction]);
    return own;
  }

  #inline(schema: GenericSchema, direction: Direction): JsonSchema {
    // each conversion converts all definitions again, so what can refer to none is spared them
    if (isPlainList(schema)) return { type: 'array', items: this.of(schema.item, direction) };
    const definitions = simple.has(schema.type) ? {} : this.#definitions;
    const { $schema: _, $defs: __, ...own } = toJsonSchema(schema, { ...configOf(direction), definitions });
    return own;
  }

  #use(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): void {
    for (const name of referencesIn(schema).map(reference => reference.slice(schemaRoot.length))) {
      const [definition, words] = [definitions[name], this.#named[name]];
      if (!definition || !words) throw new Error(`${name} is referred to and not defined`);
      const described = withWords(definition, words);
      const before = this.#used.get(name);
      if (before && JSON.stringify(before) !== JSON.stringify(described)) throw new Error(`${name} is sent in one shape and answered in another: give each a name`);
      if (before) continue;
      this.#used.set(name, described);
      this.#use(definition, definitions);
    }
  }
}

const simple = new Set(['string', 'number', 'boolean', 'picklist', 'literal']);
const isPlainList = (schema: GenericSchema): schema is GenericSchema & { item: GenericSchema } => schema.type === 'array' && 'item' in schema && !('pipe' in schema);

const configOf = (direction: Direction): ConversionConfig => ({
  target: 'draft-2020-12',
  typeMode: direction,
  overrideRef: ({ referenceId }) => schemaRoot + referenceId,
  overrideAction: actionSchema,
  overrideSchema: context => objectSchema(context, direction),
});

function withWords(schema: JsonSchema, { says, fields = {}, examples }: NamedSchema): JsonSchema {
  const properties = schema.properties && Object.fromEntries(Object.entries(schema.properties).map(([name, property]) =>
    [name, typeof property === 'object' && fields[name] !== undefined ? { ...property, description: joined(fields[name], property.description) } : property]));
  return { ...schema, description: joined(says, schema.description), ...(properties && { properties }), ...(examples && { examples }) };
}

const joined = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(' ');

/** What the converter refuses or would say wrongly. */
function actionSchema({ valibotAction: action, jsonSchema: schema }: OverrideActionContext): JsonSchema | undefined {
  switch (action.type) {
    case 'trim':
      return schema;
    case 'check':
      return { ...schema, description: joined(schema.description, `Else refused: “${wordsOf(action)}”.`) };
    case 'url': {
      // read as browsers read addresses, letters of every script and spaces included, which `uri` forbids
      const { format: _, ...rest } = schema;
      return { ...rest, description: joined(schema.description, 'An absolute address, as the URL standard reads it.') };
    }
    case 'regex': {
      // the converter has put the source there already, unless another pattern was there before
      const { requirement } = action as unknown as { requirement: RegExp };
      const pattern = patternOf(requirement);
      return schema.pattern === requirement.source ? { ...schema, pattern } : { ...schema, allOf: [...(schema.allOf ?? []), { pattern }] };
    }
    default:
      return undefined;
  }
}

function wordsOf(action: object): string {
  if ('message' in action && typeof action.message === 'string') return action.message;
  throw new Error('a check without words cannot be documented');
}

function objectSchema({ valibotSchema, jsonSchema }: OverrideSchemaContext, direction: Direction): JsonSchema | undefined {
  if (!('entries' in valibotSchema)) return undefined;
  const entries = Object.entries(valibotSchema.entries as Record<string, GenericSchema & { default?: unknown }>);
  const isThere = (entry: GenericSchema & { default?: unknown }): boolean => !/optional|nullish/.test(entry.type) || (direction === 'output' && entry.default !== undefined);
  const required = entries.filter(([, entry]) => isThere(entry)).map(([name]) => name);
  const { required: _, properties = {}, ...rest } = jsonSchema;
  return { ...rest, properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, required.includes(name) ? withoutDefault(property) : property])), ...(required.length > 0 && { required }) };
}

function withoutDefault(schema: JsonSchema | boolean): JsonSchema | boolean {
  if (typeof schema === 'boolean') return schema;
  const { default: _, ...rest } = schema;
  return rest;
}
