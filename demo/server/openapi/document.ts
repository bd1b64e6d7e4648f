import type { Operation, OperationAnswer, Parameter } from '../operations/operation.ts';
import { JsonSchemas } from './json-schemas.ts';
import type { DocumentedAnswer, DocumentedOperation, DocumentedParameter, OpenApiDocument } from './open-api.ts';
import { problemResponses, problemsOf } from './problem-answers.ts';
import { namedSchemas } from './words/named-schemas.ts';
import { partWords } from './words/parts.ts';

/** What the document says of the endpoint itself. */
export interface DocumentInfo {
  title: string;
  version: string;
  /** Where the endpoint is mounted. Absent: where the document is. */
  serverUrl?: string;
  description?: string;
}

const usualDescription = 'JSON in UTF-8; instants in UTC (ISO 8601). Fields that are not named here are ignored, both ways. Every error is a problem document (RFC 9457), and nothing that was sent is repeated in it. Lengths of texts are counted in UTF-16 units.';

/** The contract as OpenAPI 3.1, made from the operations that are served. Throws where something in them cannot be said in it. */
export function openApiDocument(operations: readonly Operation[], { title, version, serverUrl = '.', description = usualDescription }: DocumentInfo): OpenApiDocument {
  const schemas = new JsonSchemas(namedSchemas);
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {});
    const method = operation.method.toLowerCase() as Lowercase<typeof operation.method>;
    if (path[method]) throw new Error(`${operation.method} ${operation.path} is there twice`);
    path[method] = documented(operation, schemas);
  }
  const parts = new Set(operations.map(({ part }) => part));
  return {
    openapi: '3.1.0',
    info: { title, version, description },
    servers: [{ url: serverUrl }],
    tags: [...parts].map(name => ({ name, description: partWords[name] })),
    paths,
    components: {
      responses: problemResponses(schemas),
      schemas: schemas.used,
      securitySchemes: { staff: { type: 'http', scheme: 'bearer', description: 'A token that the endpoint’s keeper made for one member of the staff.' }, person: { type: 'http', scheme: 'bearer', description: 'The token that `POST /people` told.' } },
    },
  };
}

function documented(operation: Operation, schemas: JsonSchemas): DocumentedOperation {
  const { id, part, says, body, staff, person } = operation;
  const parameters = [...(operation.parameters ?? []).map(one => parameterOf(one, schemas)), ...('304' in operation.answers ? [ifNoneMatch] : [])];
  const answers = Object.entries(operation.answers).map(([status, answer]) => [status, answerOf(answer, schemas)]);
  return {
    operationId: id,
    tags: [part],
    summary: says,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemas.of(body, 'input') } } } }),
    responses: { ...problemsOf(operation), ...(Object.fromEntries(answers) as Record<string, DocumentedAnswer>) },
    ...(staff && { security: [{ staff: [] }] }),
    ...(person && { security: person === 'needed' ? [{ person: [] }] : [{ person: [] }, {}] }),
  };
}

const parameterOf = ({ name, in: where, says, required = false, schema }: Parameter, schemas: JsonSchemas): DocumentedParameter =>
  ({ name, in: where, description: says, required, schema: schemas.of(schema, 'input') });

const ifNoneMatch: DocumentedParameter = { name: 'If-None-Match', in: 'header', description: 'The ETag of what is already had.', required: false, schema: { type: 'string' } };

function answerOf({ says, schema, type = 'application/json', headers = {} }: OperationAnswer, schemas: JsonSchemas): DocumentedAnswer {
  const named = Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }] as const);
  const content = schema ? schemas.of(schema, 'output') : type === 'application/json' ? undefined : ({ type: 'string' } as const);
  return { description: says, ...(named.length > 0 && { headers: Object.fromEntries(named) }), ...(content && { content: { [type]: { schema: content } } }) };
}
