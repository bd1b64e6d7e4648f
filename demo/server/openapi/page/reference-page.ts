import type { Method, OpenApiDocument } from '../open-api.ts';
import { markup, words, type Markup } from './markup.ts';
import { addressWords, answerRow, operationSection, problemAnchor, type PlacedOperation } from './operation-section.ts';
import { schemaWords } from './schema-list.ts';
import { schemaAnchor } from './type-words.ts';

/** The document as one page to read: no script, nothing from elsewhere, its style sheet beside it as `reference.css`. */
export function referencePage(document: OpenApiDocument): string {
  const { info, tags } = document;
  const placed = placedOperations(document);
  const parts = tags.map(({ name, description }) => ({ name, description, operations: placed.filter(({ operation }) => operation.tags.includes(name)) }));
  return markup`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${info.title}: reference</title>
  <link rel="stylesheet" href="reference.css">
</head>
<body>
  <a class="skip" href="#main">Skip to the reference</a>
  <header>
    <h1>${info.title}</h1>
    <p class="lead">${words(info.description)}</p>
    <p>Version ${info.version} · <a href="openapi.json">The same as OpenAPI ${document.openapi}</a></p>
  </header>
  ${contents(parts, Object.keys(document.components.schemas))}
  <main id="main" tabindex="-1">
    ${parts.map(({ name, description, operations }) => markup`
    <section aria-labelledby="part-${name}">
      <h2 id="part-${name}">${name}</h2>
      <p>${words(description)}</p>
      ${operations.map(one => operationSection(one, document))}
    </section>`)}
    ${problemSection(document)}
    ${shapeSection(document)}
  </main>
</body>
</html>
`.text;
}

interface PagePart {
  name: string;
  operations: readonly PlacedOperation[];
}

const placedOperations = ({ paths }: OpenApiDocument): PlacedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method as Method, operation })));

const contents = (parts: readonly PagePart[], names: readonly string[]): Markup => markup`<nav aria-labelledby="contents">
    <h2 id="contents">Contents</h2>
    <ul>
      ${parts.map(partEntry)}
      <li><a href="#problems">Problems</a></li>
      <li><a href="#shapes">Shapes</a>${nameList(names)}</li>
    </ul>
  </nav>`;

const partEntry = ({ name, operations }: PagePart): Markup => markup`
      <li><a href="#part-${name}">${name}</a>
        <ul>${operations.map(one => markup`<li><a href="#${one.operation.operationId}">${addressWords(one)}</a></li>`)}</ul></li>`;

const nameList = (names: readonly string[]): Markup => markup`<ul class="names">${names.map(name => markup`<li><a href="#${schemaAnchor(name)}">${name}</a></li>`)}</ul>`;

const problemSection = ({ components: { responses } }: OpenApiDocument): Markup => markup`
    <section aria-labelledby="problems">
      <h2 id="problems">Problems</h2>
      <p>Every error is a problem document. Its <code>type</code> tells the kind, in this form: <code>urn:peer-support:problem:not-found</code>.</p>
      ${Object.entries(responses).map(([name, answer]) => markup`
      <article id="${problemAnchor(name)}" aria-labelledby="${problemAnchor(name)}-name">
        <h3 id="${problemAnchor(name)}-name">${name}</h3>
        <dl class="fields">${Object.values(answer.content ?? {}).flatMap(({ examples = {} }) => Object.entries(examples)).map(([kind, { value }]) => answerRow(statusIn(value), { description: `\`${kind}\`: ${answer.description}`, headers: answer.headers }))}</dl>
      </article>`)}
    </section>`;

const statusIn = (problem: unknown): string => (typeof problem === 'object' && problem !== null && 'status' in problem ? String(problem.status) : '');

const shapeSection = ({ components: { schemas } }: OpenApiDocument): Markup => markup`
    <section aria-labelledby="shapes">
      <h2 id="shapes">Shapes</h2>
      ${Object.entries(schemas).map(([name, schema]) => markup`
      <article id="${schemaAnchor(name)}" aria-labelledby="${schemaAnchor(name)}-name">
        <h3 id="${schemaAnchor(name)}-name">${name}</h3>
        ${schemaWords(schema)}
      </article>`)}
    </section>`;
