import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { responseRoot, type DocumentedAnswer, type OpenApiDocument } from '../../../../demo/server/openapi/open-api.ts';
import { marker } from '../values/hostile.ts';
import type { Placed } from './asked.ts';

export interface ReadAnswer {
  status: number;
  /** Of a JSON answer. */
  value: unknown;
}

/** Holds answers against the document: status, headers, media type and shape, and what must be true of every answer. */
export class AnswerCheck {
  readonly #document: OpenApiDocument;
  readonly #ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: false });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    addFormats(this.#ajv);
    this.#ajv.addKeyword('components');
    this.#ajv.addSchema({ $id: 'document', components: document.components }, 'document', false, false);
  }

  /** Reads an answer and throws where it is not as documented. */
  async read(placed: Placed, answer: Response): Promise<ReadAnswer> {
    const { status, headers } = answer;
    const text = await answer.text();
    const where = `${placed.operation.operationId} answered ${String(status)} ${text.slice(0, 300)}`;
    const said = this.#documented(placed, status);
    assert.ok(said, `${where}: which the document does not say`);
    assert.notEqual(status, 500, where);
    checkHeaders(headers, where);
    // what visitors wrote is there for the staff to read, and what people wrote for them
    const isTheirs = placed.operation.security ?? placed.operation.tags.includes('People');
    const shown = isTheirs && status < 300 ? '' : text;
    assert.ok(!(shown + JSON.stringify([...headers])).includes(marker), `${where}: repeats what was sent`);
    for (const name of Object.keys(said.headers ?? {})) assert.ok(headers.has(name), `${where}: without ${name}`);
    const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
    if (!said.content) {
      assert.equal(text, '', where);
      return { status, value: undefined };
    }
    assert.ok(type in said.content, `${where}: as ${type}`);
    if (!type.endsWith('json')) return { status, value: undefined };
    const value: unknown = JSON.parse(text);
    const validate = this.#validator(placed, status, type);
    assert.ok(validate(value), `${where}: ${this.#ajv.errorsText(validate.errors)}`);
    if (status >= 400) assert.equal((value as { status: number }).status, status);
    return { status, value };
  }

  #documented({ operation }: Placed, status: number): DocumentedAnswer | undefined {
    const said = operation.responses[String(status)];
    return said && '$ref' in said ? this.#document.components.responses[said.$ref.slice(responseRoot.length)] : said;
  }

  #validator(placed: Placed, status: number, type: string): ValidateFunction {
    const key = `${placed.operation.operationId} ${String(status)} ${type}`;
    const known = this.#validators.get(key);
    if (known) return known;
    const schema = this.#documented(placed, status)?.content?.[type]?.schema ?? {};
    const made = this.#ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')) as object);
    this.#validators.set(key, made);
    return made;
  }
}

function checkHeaders(headers: Headers, where: string): void {
  assert.equal(headers.get('x-content-type-options'), 'nosniff', where);
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, where);
  assert.equal(headers.get('referrer-policy'), 'no-referrer', where);
  assert.equal(headers.get('set-cookie'), null, where);
}
