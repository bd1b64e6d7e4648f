import type { Parts } from '../parts.ts';
import { json, revalidate } from '../http/respond.ts';
import type { Serve } from '../http/serve-operation.ts';
import { openApiDocument } from '../openapi/document.ts';
import type { OpenApiDocument } from '../openapi/open-api.ts';
import { referencePage } from '../openapi/page/reference-page.ts';
import { referenceStyle } from '../openapi/page/reference-style.ts';
import { operations } from '../operations/index.ts';
import { serviceOperations } from '../operations/service.ts';

/** Version of the contract, not of the program. */
const version = '1.0';

/** The contract as a document for programs, and as a page for people. */
export function referenceRoutes(serve: Serve, { config }: Parts): void {
  // made when first asked for: few ask, and every start would pay
  let made: { document: OpenApiDocument; page: string } | undefined;
  const current = (): typeof made & object => {
    if (!made) {
      const document = openApiDocument(operations, { title: `${config.name}: support endpoint`, version });
      made = { document, page: referencePage(document) };
    }
    return made;
  };
  serve(serviceOperations.openApi, () => json(current().document, revalidate));
  serve(serviceOperations.reference, () => new Response(current().page, { headers: { 'content-type': 'text/html; charset=utf-8', ...revalidate } }));
  serve(serviceOperations.referenceStyle, () => new Response(referenceStyle, { headers: { 'content-type': 'text/css; charset=utf-8', ...revalidate } }));
}
