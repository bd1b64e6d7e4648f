import type { DocumentedOperation, DocumentedParameter, Method, OpenApiDocument } from '../../../../demo/server/openapi/open-api.ts';

/** One operation of the document and where it is. */
export interface Placed {
  path: string;
  method: Method;
  operation: DocumentedOperation;
}

/** What is sent to an operation. */
export interface Asked {
  values: Readonly<Record<string, string>>;
  /** Text of the body. */
  body?: string;
  type?: string;
  token?: string;
}

export const placedOperations = ({ paths }: OpenApiDocument): Placed[] =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method as Method, operation })));

export const parametersIn = ({ operation: { parameters = [] } }: Placed, where: DocumentedParameter['in']): DocumentedParameter[] => parameters.filter(parameter => parameter.in === where);

/** The request, as a client would write it. */
export function requestOf(placed: Placed, { values, body, type = 'application/json', token }: Asked): Request {
  const filled = parametersIn(placed, 'path').reduce((path, { name }) => path.replace(`{${name}}`, () => encodeURIComponent(values[name] ?? '')), placed.path);
  const query = parametersIn(placed, 'query').flatMap(({ name }) => (values[name] === undefined ? [] : [`${name}=${encodeURIComponent(values[name])}`])).join('&');
  const headers = new Headers(parametersIn(placed, 'header').flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]] as [string, string]])));
  if (body !== undefined) headers.set('content-type', type);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  return new Request(`http://endpoint.example${filled}${query && `?${query}`}`, { method: placed.method.toUpperCase(), headers, body });
}
