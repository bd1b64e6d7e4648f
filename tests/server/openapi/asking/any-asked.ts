import type { JsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { resolved } from '../../../../demo/server/openapi/page/example-value.ts';
import type { DocumentedParameter, OpenApiDocument } from '../../../../demo/server/openapi/open-api.ts';
import { brokenValuesOf } from '../values/broken-values.ts';
import { anyOddJson, brokenJson, deeplyNested, marker } from '../values/hostile.ts';
import { choicesOf, textsOf, valuesOf } from '../values/schema-arbitrary.ts';
import { parametersIn, type Asked, type Placed } from './asked.ts';

/** What the endpoint that is asked has: values by the name of a parameter, so that not everything asked for is missing. */
export type Known = (placed: Placed, parameter: string) => readonly string[];

const headerText = /^[\x21-\x7e][\x20-\x7e]*$/;
/** Names that a client did not get from the contract. A later one of the same name would win, so these come first. */
const unknownFields = `"__proto__":{"limit":"x","timeZone":0},"constructor":{"prototype":1},"hasOwnProperty":null,"${marker}":${deeplyNested(500)},"":"${marker}"`;

const bodyOf = ({ operation }: Placed): JsonSchema | undefined => operation.requestBody?.content['application/json']?.schema;

/** A request's values for its parameters, all of them as documented. */
function goodValues(placed: Placed, document: OpenApiDocument, known: Known): fc.Arbitrary<Record<string, string>> {
  const { parameters = [] } = placed.operation;
  const fields = parameters.map(one => [one.name, goodValue(placed, one, document, known)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name), noNullPrototype: true });
}

function goodValue(placed: Placed, { name, in: where, schema }: DocumentedParameter, document: OpenApiDocument, known: Known): fc.Arbitrary<string> {
  const texts = (valuesOf(schema, document) as fc.Arbitrary<string>).filter(text => (where === 'header' ? headerText.test(text) : !/^\.*$/.test(text)));
  const had = known(placed, name);
  if (resolved(schema, document).description?.includes('Else refused')) return fc.constantFrom(...had); // a schema cannot say all of it
  return had.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...had) }, { weight: 1, arbitrary: texts }) : texts;
}

/** Requests that are as the document says; a body may hold fields that it does not name. */
export function goodRequests(placed: Placed, document: OpenApiDocument, known: Known): fc.Arbitrary<Asked> {
  const values = goodValues(placed, document, known);
  const schema = bodyOf(placed);
  if (!schema) return values.map(given => ({ values: given }));
  return fc.record({ values, sent: withoutCursor(valuesOf(schema, document)), more: fc.boolean() }).map(({ values: given, sent, more }) => {
    const text = JSON.stringify(sent);
    return { values: given, body: more ? `{${unknownFields},${text.slice(1)}` : text };
  });
}

/** A cursor is a text like any other to the document, but means something only with its own question. */
const withoutCursor = (bodies: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => bodies.map(body => ({ ...(body as object), cursor: undefined }));

/** Whether an operation takes anything that can be wrong: a path that is wrong leads nowhere, and any text names a state of a list. */
export const canBeBroken = (placed: Placed): boolean => bodyOf(placed) !== undefined || namedOf(placed).length > 0;

const namedOf = (placed: Placed): DocumentedParameter[] => [...parametersIn(placed, 'header'), ...parametersIn(placed, 'query')].filter(({ name }) => name !== 'If-None-Match');

/** Requests that break one field, and which. */
export function brokenRequests(placed: Placed, document: OpenApiDocument, known: Known): fc.Arbitrary<{ asked: Asked; field: string }> {
  const good = goodRequests(placed, document, known);
  const schema = bodyOf(placed);
  const bodies = schema ? [fc.tuple(good, brokenValuesOf(schema, document)).map(([asked, { value, field }]) => ({ asked: { ...asked, body: JSON.stringify(value) }, field }))] : [];
  const missing = namedOf(placed).filter(({ required }) => required).map(({ name }) => good.map(asked => ({ asked: { ...asked, values: without(asked.values, name) }, field: name })));
  const wrong = namedOf(placed).flatMap(({ name, in: where, schema: asDocumented }) => {
    const texts = wrongTexts(resolved(asDocumented, document), where);
    return texts.length === 0 ? [] : [fc.tuple(good, fc.constantFrom(...texts)).map(([asked, text]) => ({ asked: { ...asked, values: { ...asked.values, [name]: text } }, field: name }))];
  });
  return fc.oneof(...bodies, ...missing, ...wrong);
}

const without = ({ ...values }: Record<string, string>, name: string): Record<string, string> => Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

function wrongTexts({ enum: choices, pattern, minLength = 0, maxLength }: JsonSchema, where: string): string[] {
  const texts = [...(choices || pattern !== undefined ? [`${marker} <>`] : []), 'x'.repeat(Math.max(minLength - 1, 0)), ...(maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)])];
  const isWrong = (text: string): boolean => (choices ? !choices.includes(text) : text.length < minLength || text.length > (maxLength ?? Infinity) || (pattern !== undefined && !new RegExp(pattern).test(text)));
  return texts.filter(text => isWrong(text) && (where !== 'header' || headerText.test(text)));
}

/** Requests of people who mean no good, or of programs that went wrong. */
export function oddRequests(placed: Placed, document: OpenApiDocument, known: Known): fc.Arbitrary<Asked> {
  const good = goodRequests(placed, document, known);
  const names = placed.operation.parameters?.filter(one => one.in !== 'header').map(({ name }) => name) ?? [];
  const anywhere = textsOf({}).filter(text => !/^\.*$/.test(text));
  const places = names.map(name => fc.tuple(good, anywhere).map(([asked, text]) => ({ ...asked, values: { ...asked.values, [name]: text } })));
  const schema = bodyOf(placed);
  if (!schema) return fc.oneof(good, ...places);
  const whole = resolved(schema, document);
  const fields = [whole, ...choicesOf(whole)].flatMap(({ properties = {} }) => Object.keys(properties));
  const spliced = fc.tuple(fc.constantFrom(...fields), anyOddJson, valuesOf(schema, document)).map(([field, odd, sent]) => `${JSON.stringify({ ...(sent as object), [field]: undefined }).replace(/\}$/, '')},"${field}":${odd}}`.replace('{,', '{'));
  const bodies = fc.oneof(anyOddJson, fc.constantFrom(...brokenJson), spliced, spliced);
  const types = fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', 'application/x-www-form-urlencoded', 'APPLICATION/JSON', 'application/problem+json');
  return fc.oneof({ weight: 3, arbitrary: fc.tuple(good, bodies, types).map(([asked, body, type]) => ({ ...asked, body, type: body.length % 3 === 0 ? type : 'application/json' })) }, ...places.map(arbitrary => ({ weight: 1, arbitrary })));
}
