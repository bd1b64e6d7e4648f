import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { openApiDocument } from '../../../demo/server/openapi/document.ts';
import type { DocumentedAnswer } from '../../../demo/server/openapi/open-api.ts';
import { referencesIn } from '../../../demo/server/openapi/references.ts';
import { namedSchemas } from '../../../demo/server/openapi/words/named-schemas.ts';
import { operation, type Operation } from '../../../demo/server/operations/operation.ts';
import { operations } from '../../../demo/server/operations/index.ts';
import { parametersIn, placedOperations } from './asking/asked.ts';
import { document } from './whole-document.ts';

const info = { title: 'Test', version: '1' };
const { components } = document;

const found = (pointer: string): unknown => pointer.slice(2).split('/').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document);

describe('the document', () => {
  it('has every operation once, under a name of its own', () => {
    const placed = placedOperations(document);
    assert.equal(placed.length, operations.length);
    assert.equal(new Set(placed.map(({ operation: { operationId } }) => operationId)).size, operations.length);
    assert.deepEqual(new Set(placed.flatMap(({ operation: { tags } }) => tags)), new Set(document.tags.map(({ name }) => name)));
  });

  it('refers to nothing that is not there, and holds nothing that nobody refers to', () => {
    const references = referencesIn(document);
    for (const reference of references) assert.ok(found(reference), reference);
    for (const [kind, parts] of Object.entries({ schemas: components.schemas, responses: components.responses })) {
      for (const name of Object.keys(parts)) assert.ok(references.includes(`#/components/${kind}/${name}`), name);
    }
    assert.doesNotMatch(JSON.stringify(document), /\$defs|\$schema|undefined/);
  });

  it('declares every name in a path, and no other', () => {
    for (const placed of placedOperations(document)) {
      const names = [...placed.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(parametersIn(placed, 'path').map(({ name }) => name), names, placed.path);
      assert.ok(parametersIn(placed, 'path').every(({ required }) => required));
    }
  });

  it('has schemas that a strict reader takes, and examples that fit them', () => {
    const ajv = new Ajv2020({ strict: true, strictTuples: false });
    addFormats(ajv);
    ajv.addKeyword('components');
    ajv.addSchema({ $id: 'document', components }, 'document', false, false);
    for (const [name, { examples = [] }] of Object.entries(components.schemas)) {
      const validate = ajv.getSchema(`document#/components/schemas/${name}`);
      assert.ok(validate, name);
      for (const example of examples) assert.ok(validate(example), `${name}: ${ajv.errorsText(validate.errors)}`);
    }
    for (const { content = {} } of Object.values(components.responses)) {
      for (const { value } of Object.values(content['application/problem+json']?.examples ?? {})) assert.ok(ajv.validate('document#/components/schemas/Problem', value));
    }
  });

  it('has words for every part that it names, and for no field that is not there', () => {
    for (const [name, { fields = {} }] of Object.entries(namedSchemas)) {
      for (const field of Object.keys(fields)) assert.ok(field in (components.schemas[name]?.properties ?? {}), `${name}.${field}`);
    }
  });

  it('asks for a token where staff or a person is meant, and nowhere else', () => {
    for (const { id, staff, person, method, path } of operations) {
      const documented = document.paths[path]?.[method.toLowerCase() as Lowercase<typeof method>];
      const schemes = [...(staff ? [{ staff: [] }] : []), ...(person ? [{ person: [] }] : []), ...(person === 'welcome' ? [{}] : [])];
      assert.deepEqual(documented?.security ?? [], schemes, id);
      assert.equal('401' in (documented?.responses ?? {}), schemes.length > 0, id);
    }
  });
});

describe('schemas in the document', () => {
  const Row = v.object({ id: v.string(), tags: v.optional(v.array(v.string()), []), note: v.optional(v.string()) });
  const made = (one: Partial<Operation>) => openApiDocument([operation({ id: 'x', part: 'Groups', path: '/x', method: 'POST', says: 'X.', allowance: 'read', answers: {}, ...one })], info).paths['/x']?.post;

  it('let a sender leave out what has a default, and promise it to a reader', () => {
    const both = made({ body: Row, answers: { 200: { says: 'It.', schema: Row } } });
    assert.deepEqual(both?.requestBody?.content['application/json']?.schema.required, ['id']);
    const answer = both.responses['200'] as DocumentedAnswer;
    assert.deepEqual(answer.content?.['application/json']?.schema.required, ['id', 'tags']);
  });

  it('say in words what a schema cannot', () => {
    const Even = v.pipe(v.number(), v.check(value => value % 2 === 0, 'not even'));
    assert.equal(made({ body: Even })?.requestBody?.content['application/json']?.schema.description, 'Else refused: “not even”.');
  });

  it('keep both of two patterns', () => {
    const Both = v.pipe(v.string(), v.regex(/^a/i), v.regex(/z$/));
    assert.deepEqual(made({ body: Both })?.requestBody?.content['application/json']?.schema, { type: 'string', pattern: '^[aA]', allOf: [{ pattern: 'z$' }] });
  });

  it('are refused where they cannot be said, and an address that is there twice too', () => {
    assert.throws(() => made({ body: v.date() }), /date/);
    const twice = operation({ id: 'x', part: 'Groups', path: '/x', method: 'GET', says: 'X.', allowance: 'read', answers: {} });
    assert.throws(() => openApiDocument([twice, { ...twice, id: 'y' }], info), /GET \/x is there twice/);
  });
});
