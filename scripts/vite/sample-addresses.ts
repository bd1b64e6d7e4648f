import type { RequestListener } from 'node:http';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import type * as InMemory from '../../demo/site/endpoint-in-memory.ts';

/** Where the sample site's addresses lie in the repository; the built loader is its source. */
const places: [address: RegExp, place: string][] = [
  [/^\/dist\/loader\.js/, '/src/loader.ts'],
  [/^\/feeds\//, '/demo/feeds/'],
  [/^\/neighbours\//, '/demo/neighbours/'],
  [/^\/(?=(styles|scripts\/dot-map|icon\.svg)|[\w-]+\.(html|css)(\?|$))/, '/demo/pages/'],
  [/^\/(?=$|\?)/, '/demo/pages/index.html'],
];

/** Gives the sample pages the same addresses in the development server as in the sample site. */
export const sampleAddresses = (): Plugin => ({
  name: 'sample-addresses',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use(support(server));
    server.middlewares.use(lead);
  },
});

/** The sample endpoint, opened when the first page asks for it. */
function support(server: ViteDevServer): Connect.NextHandleFunction {
  let endpoint: Promise<RequestListener> | undefined;
  return (request, response, next) => {
    if (!request.url?.startsWith('/support/')) {
      next();
      return;
    }
    endpoint ??= server.ssrLoadModule('/demo/site/endpoint-in-memory.ts').then(module => (module as typeof InMemory).endpointInMemory());
    endpoint.then(listener => { listener(request, response); }, next);
  };
}

const lead: Connect.NextHandleFunction = (request, _response, next) => {
  const address = request.url ?? '/';
  for (const [pattern, place] of places) {
    if (pattern.test(address)) {
      request.url = address.replace(pattern, place);
      break;
    }
  }
  next();
};
