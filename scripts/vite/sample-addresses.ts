import type { Connect, Plugin } from 'vite';

/** Where the sample site's addresses lie in the repository; the built loader is its source. */
const places: [address: RegExp, place: string][] = [
  [/^\/dist\/loader\.js/, '/src/loader.ts'],
  [/^\/feeds\//, '/demo/feeds/'],
  [/^\/support\//, '/demo/support/'],
  [/^\/(?=(styles|scripts\/dot-map|icon\.svg)|[\w-]+\.(html|css)(\?|$))/, '/demo/pages/'],
  [/^\/(?=$|\?)/, '/demo/pages/index.html'],
];

/** Gives the sample pages the same addresses in the development server as in the sample site. */
export const sampleAddresses = (): Plugin => ({
  name: 'sample-addresses',
  apply: 'serve',
  configureServer: server => { server.middlewares.use(lead); },
});

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
