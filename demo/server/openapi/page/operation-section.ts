import { responseRoot, type Content, type DocumentedAnswer, type DocumentedOperation, type DocumentedParameter, type Method, type OpenApiDocument, type Reference } from '../open-api.ts';
import { curlOf } from './curl.ts';
import { between, markup, words, type Markup, type Part } from './markup.ts';
import { schemaWords } from './schema-list.ts';

export interface PlacedOperation {
  path: string;
  method: Method;
  operation: DocumentedOperation;
}

export const problemAnchor = (name: string): string => `problem-${name}`;

/** Method and path as they are asked. */
export const addressWords = ({ method, path }: PlacedOperation): Markup => markup`<code><span class="method ${method}">${method.toUpperCase()}</span> ${breakable(path)}</code>`;

/** All that is said of one operation. */
export function operationSection(placed: PlacedOperation, document: OpenApiDocument): Markup {
  const { path, method, operation } = placed;
  const { operationId, summary, parameters = [], requestBody, responses, security } = operation;
  const answers = Object.entries(responses);
  return markup`
    <article id="${operationId}" aria-labelledby="${operationId}-name">
      <h3 id="${operationId}-name">${addressWords(placed)}</h3>
      <p>${words(summary)}${security ? markup` <strong>${tokenWords(security)}</strong>` : undefined}</p>
      ${parameters.length > 0 ? markup`<h4>Parameters</h4><dl class="fields">${parameters.map(parameterRow)}</dl>` : undefined}
      ${requestBody ? markup`<h4>Body</h4>${contentWords(requestBody.content)}` : undefined}
      <h4>Answers</h4>
      <dl class="fields">${answers.map(([status, answer]) => ('$ref' in answer ? undefined : answerRow(status, answer)))}</dl>
      ${problemLine(answers)}
      <h4>Example</h4>
      <pre><code>${curlOf(document, path, method, operation)}</code></pre>
    </article>`;
}

function tokenWords(security: NonNullable<DocumentedOperation['security']>): string {
  if (security.some(one => 'staff' in one)) return 'Needs a staff token.';
  return security.length > 1 ? 'Takes a person’s token.' : 'Needs a person’s token.';
}

/** One answer: status, words, headers, body. */
export const answerRow = (status: string, { description, headers = {}, content = {} }: DocumentedAnswer): Markup => markup`
  <div><dt><code>${status}</code></dt><dd><p>${words(description)}</p>${contentWords(content)}
  ${Object.entries(headers).map(([name, header]) => markup`<p class="limits">Header <code>${name}</code>: ${words(header.description)}</p>`)}</dd></div>`;

const parameterRow = ({ name, in: where, description, required, schema }: DocumentedParameter): Markup => markup`
  <div><dt><code>${name}</code> <span class="where">${where === 'header' ? 'header' : `in the ${where}`}</span></dt>
  <dd><p>${words(description)}</p>${schemaWords(schema, required ? 'required' : undefined)}</dd></div>`;

const contentWords = (content: Content): Part => Object.entries(content).map(([type, { schema }]) => markup`<p class="limits"><code>${type}</code></p>${schemaWords(schema)}`);

function problemLine(answers: readonly [string, DocumentedAnswer | Reference][]): Markup {
  const links = answers.flatMap(([status, answer]) => ('$ref' in answer ? [markup`<a href="#${problemAnchor(answer.$ref.slice(responseRoot.length))}">${status}</a>`] : []));
  return markup`<p>Problems: ${between(links, ', ')}.</p>`;
}

/** A path that may be broken at its slashes, so that it fits on a phone. */
const breakable = (path: string): Part => between(path.split('/'), markup`/<wbr>`);
