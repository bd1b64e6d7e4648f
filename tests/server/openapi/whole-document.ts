import { openApiDocument } from '../../../demo/server/openapi/document.ts';
import { operations } from '../../../demo/server/operations/index.ts';

/** The document of everything that the endpoint answers. */
export const document = openApiDocument(operations, { title: 'Peer support endpoint', version: '1' });
