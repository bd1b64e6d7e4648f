import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import * as v from 'valibot';
import { hsdsBase, type HsdsDirectory, type HsdsRow } from '../../../demo/server/exports/hsds/directory.ts';
import { FullHsdsService, HsdsBase, HsdsPage, type HsdsService } from '../../../demo/server/exports/hsds/shape.ts';
import { JsonSchemas } from '../../../demo/server/openapi/json-schemas.ts';
import { hsdsAsked, hsdsOperations } from '../../../demo/server/operations/hsds.ts';
import { anyGroup, groupWith } from './any-group.ts';
import { anyResource, resourceWith } from './any-resource.ts';
import { directoryOf } from './hsds-of.ts';

const now = Date.parse('2026-03-02T12:00Z');
const folder = process.env.REAL_FEEDS;
const json = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const groups = (count: number): HsdsRow[] => Array.from({ length: count }, (_, at) => ({ kind: 'group', row: groupWith({ id: `g${String(at)}`, updatedAt: `2026-01-${String(at % 28 + 1).padStart(2, '0')}` }) }));
const anyRow: fc.Arbitrary<HsdsRow> = fc.oneof(anyGroup.map((row): HsdsRow => ({ kind: 'group', row })), anyResource.map((row): HsdsRow => ({ kind: 'resource', row })));
const faults = (schema: v.GenericSchema, value: unknown): string[] => (v.safeParse(schema, json(value)).issues ?? []).map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);

describe('the HSDS directory', () => {
  it('gives groups, services and helplines, and nothing that is past', () => {
    const kinds = (['service', 'helpline', 'guide', 'offer', 'request', 'event', 'story'] as const).map((kind): HsdsRow => ({ kind: 'resource', row: resourceWith({ id: kind, kind }) }));
    const past: HsdsRow = { kind: 'resource', row: resourceWith({ id: 'past', expiresAt: '2026-03-01' }) };
    const directory = directoryOf([...groups(1), ...kinds, past]);
    const { contents } = directory.services({ full: true }, now) as { contents: HsdsService[] };
    assert.deepEqual(contents.map(({ attributes }) => attributes?.[0]?.value), ['g0', 'service', 'helpline']);
    assert.equal(directory.service(directory.hsdsId('resource', 'past'), now), undefined);
  });

  it('leads from a UUID to its row and back, and keeps a group and a resource of one id apart', () => {
    const directory = directoryOf([{ kind: 'group', row: groupWith({ id: 'x' }) }, { kind: 'resource', row: resourceWith({ id: 'x' }) }]);
    assert.deepEqual((['group', 'resource'] as const).map(kind => directory.rowOf(directory.hsdsId(kind, 'x').toUpperCase())?.kind), ['group', 'resource']);
    assert.equal(directory.service(directory.hsdsId('group', 'other'), now), undefined);
  });

  it('pages through everything, each once', () => {
    const directory = directoryOf(groups(250));
    const page = (number: number, perPage?: number): HsdsPage => directory.services({ page: number, perPage }, now);
    const { contents: _, ...facts } = page(3, 100);
    assert.deepEqual(facts, { total_items: 250, total_pages: 3, page_number: 3, size: 50, first_page: false, last_page: true, empty: false });
    assert.deepEqual([page(1, 1_000).size, page(1).size, page(9).empty, page(9).contents, page(1, 100).first_page], [100, 50, true, [], true]);
    const ids = [1, 2, 3].flatMap(number => page(number, 100).contents.map(({ id }) => id));
    assert.equal(new Set(ids).size, 250);
    const { contents: none, ...empty } = directoryOf([]).services({}, now);
    assert.deepEqual([empty, none], [{ total_items: 0, total_pages: 0, page_number: 1, size: 0, first_page: true, last_page: true, empty: true }, []]);
  });

  it('gives a thin list, everything with `full`, and ids and dates all at once with `minimal`', () => {
    const directory = directoryOf(groups(120));
    const keys = (asked: Parameters<HsdsDirectory['services']>[0]): string[] => Object.keys(json(directory.services(asked, now)).contents[0] ?? {});
    assert.deepEqual(keys({}), ['id', 'name', 'status', 'last_modified']);
    assert.ok(keys({ full: true }).includes('schedules'));
    assert.deepEqual([keys({ minimal: true }), directory.services({ minimal: true }, now).size, directory.services({ minimal: true, perPage: 10 }, now).size], [['id', 'modified_date', 'last_modified'], 120, 10]);
  });

  it('gives what changed since, and what does not say when it changed', () => {
    const rows: HsdsRow[] = [...groups(10), { kind: 'resource', row: resourceWith() }];
    assert.equal(directoryOf(rows).services({ modifiedAfter: Date.parse('2026-01-09') }, now).total_items, 3);
  });

  it('reads a query as it is written in an address', () => {
    const [{ parameters }] = [hsdsOperations.services];
    const fits = (name: string, value: string): boolean => v.is(parameters?.find(parameter => parameter.name === name)?.schema ?? v.never(), value);
    assert.deepEqual(['1', '20', '0', '-1', 'x', '1.5'].map(value => fits('page', value)), [true, true, false, false, false, false]);
    assert.deepEqual(['2026-01-01', '2026-01-01T00:00:00+01:00', '2026-01-01T00:00:00 01:00', 'yesterday', '2026-13-01'].map(value => fits('modified_after', value)), [true, true, true, false, false]);
    assert.deepEqual(hsdsAsked({ page: '2', per_page: '10', modified_after: '2026-01-01T00:00:00 01:00', full: 'true' }), { page: 2, perPage: 10, modifiedAfter: Date.parse('2025-12-31T23:00Z'), minimal: false, full: true });
    assert.equal(hsdsAsked({ modified_after: '2026-01-01 10:00:00' }).modifiedAfter, Date.parse('2026-01-01T10:00Z'));
  });

  it('says what it is', () => {
    assert.deepEqual(faults(HsdsBase, hsdsBase({ openApiUrl: 'https://example.org/support/openapi.json' })), []);
  });
});

describe('HSDS answers', () => {
  
  it('are as their schemas say, whatever the rows', () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 4 }), rows => {
      const directory = directoryOf(rows);
      for (const asked of [{}, { full: true }, { minimal: true }]) assert.deepEqual(faults(HsdsPage, directory.services(asked, now)), []);
    }), { numRuns: 120 });
  });

  it('are as the JSON Schemas of the OpenAPI document say', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const schemas = new JsonSchemas({});
    const [page, one] = [HsdsPage, FullHsdsService].map(schema => ajv.compile(schemas.of(schema, 'output')));
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 3 }), rows => {
      const answer = json(directoryOf(rows).services({ full: true }, now));
      assert.ok(page?.(answer), ajv.errorsText(page?.errors));
      for (const service of answer.contents) assert.ok(one?.(service), ajv.errorsText(one?.errors));
    }), { numRuns: 60 });
  });

  it('have no id twice in one service', () => {
    const idsIn = (value: unknown): string[] => (typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, item]) => (key === 'id' ? [String(item)] : key === 'taxonomy_term' || key === 'unit' ? [] : idsIn(item))));
    fc.assert(fc.property(anyRow, row => {
      const directory = directoryOf([row]);
      const ids = idsIn(json(directory.services({ full: true }, now)).contents);
      assert.equal(new Set(ids).size, ids.length);
    }), { numRuns: 120 });
  });

  it('hold nothing that could be taken for markup, whatever the rows', () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 3 }), rows => {
      assert.doesNotMatch(JSON.stringify(directoryOf(rows).services({ full: true }, now)), /<(?:script|b|img)\b/i);
    }), { numRuns: 120 });
  });
});

describe('HSDS answers and the official schemas', { skip: folder === undefined && 'REAL_FEEDS is not set' }, () => {
  const official = (): string => ['hsds-3.1', join('resources', 'hsds-3.1')].map(name => join(folder ?? '', name)).find(path => existsSync(path)) ?? '';
  const read = (name: string): object => JSON.parse(readFileSync(join(official(), name), 'utf8')) as object;

  /** The official schema of a service, with those of its parts that are at hand. */
  function serviceValidator(): { accepts: (value: unknown) => boolean; why: () => string } {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const parts = ['phone.json', 'schedule.json'];
    for (const name of parts) ajv.addSchema({ ...read(name), $id: name });
    const schema = { ...read('service.json'), $id: 'service.json' };
    const referred = [...new Set([schema, ...parts.map(read)].flatMap(one => [...JSON.stringify(one).matchAll(/"\$ref":"([\w.]+)"/g)].map(([, name]) => name ?? '')))];
    for (const name of referred) if (!parts.includes(name)) ajv.addSchema({ $id: name });
    const validate = ajv.compile(schema);
    return { accepts: value => validate(value), why: () => ajv.errorsText(validate.errors) };
  }

  it('a service is one by the official schema, whatever its row', () => {
    const { accepts, why } = serviceValidator();
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 3 }), rows => {
      const directory = directoryOf(rows);
      for (const asked of [{ full: true }, {}]) for (const service of json(directory.services(asked, now)).contents) assert.ok(accepts(service), why());
    }), { numRuns: 120 });
    assert.equal(accepts({ id: 'no uuid', name: 'x', status: 'active' }), false);
  });

  it('every field is one of the official example, with a value of the same kind', () => {
    const example = read('service_full.json');
    /** What an answer has and the example does not, or has in another kind. */
    const strange = (value: unknown, model: unknown, path: string): string[] => {
      if (model === undefined || Array.isArray(value) !== Array.isArray(model) || typeof value !== typeof model) return [path];
      if (Array.isArray(value)) return value.flatMap(item => strange(item, (model as unknown[])[0], path));
      return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => strange(item, (model as Record<string, unknown>)[key], `${path}.${key}`)) : [];
    };
    // what the example leaves out and the specification has
    const known = /(?:schedules|phones|location)\.attributes$/;
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 3 }), rows => {
      const { contents } = json(directoryOf(rows).services({ full: true }, now));
      assert.deepEqual(contents.flatMap(service => strange(service, example, 'service')).filter(path => !known.test(path)), []);
    }), { numRuns: 100 });
  });
});
