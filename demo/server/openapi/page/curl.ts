import type { DocumentedOperation, DocumentedParameter, Method, OpenApiDocument } from '../open-api.ts';
import { exampleOf } from './example-value.ts';

/** How a shell asks an operation: for a page to show. */
export function curlOf(document: OpenApiDocument, path: string, method: Method, { parameters = [], requestBody, security }: DocumentedOperation): string {
  const needed = parameters.filter(({ required }) => required);
  const value = ({ name, schema }: DocumentedParameter): string => {
    const example = exampleOf(schema, document);
    return typeof example === 'string' ? example : name.toUpperCase();
  };
  const filled = needed.filter(one => one.in === 'path').reduce((whole, one) => whole.replace(`{${one.name}}`, encodeURIComponent(value(one))), path);
  const query = needed.filter(one => one.in === 'query').map(one => `${one.name}=${encodeURIComponent(value(one))}`).join('&');
  const body = requestBody?.content['application/json'];
  const options = [
    ...(method === 'get' || (method === 'post' && body) ? [] : [`-X ${method.toUpperCase()}`]),
    ...(security ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...needed.filter(one => one.in === 'header').map(one => `-H ${quoted(`${one.name}: ${value(one)}`)}`),
    ...(body ? ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(exampleOf(body.schema, document)))}`] : []),
  ];
  return [`curl ${quoted(baseOf(document) + filled + (query && `?${query}`))}`, ...options].join(' \\\n  ');
}

const baseOf = ({ servers: [server] = [] }: OpenApiDocument): string => new URL(server?.url ?? '.', 'https://example.org/').href.replace(/\/$/, '');

/** One word of a shell, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
