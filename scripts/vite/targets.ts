import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { UserConfig } from 'vite';
import { endpointAssets } from './endpoint-assets.ts';
import { minifyTemplates } from './minify-templates.ts';
import { shortenChunks } from './shorten-chunks.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
const installed = Object.keys(dependencies).map(name => new RegExp(`^${name}(/|$)`));

/** `dist/loader.js` and what it fetches when needed: everything inside, for the script tag. */
const page: UserConfig = {
  base: './',
  plugins: [minifyTemplates(), shortenChunks()],
  build: {
    target: 'es2022',
    // a library has no preload helper wrapped round its imports: it alone would be larger than the loader
    lib: { entry: 'src/loader.ts', formats: ['es'] },
    manifest: true,
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) => chunkName(facadeModuleId, name),
        // what a widget always needs is one file, and what all connectors share: fewer requests on a bad line, and smaller than its pieces
        // what two widgets need at once is named in `list`: else the one would fetch the other for it, which the budgets show
        codeSplitting: {
          groups: [
            { name: 'vault', test: /src\/device\/(vault|watched)\.ts$/, includeDependenciesRecursively: true, priority: 3 },
            { name: 'shapes', test: /node_modules\/valibot\/|src\/(client\/json|protocol\/(facts|service|problem|meeting|question))\.ts$/, includeDependenciesRecursively: true, priority: 4 },
            { name: 'core', test: /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/|src\/(ui\/(base|lazy-part)|i18n\/(locale-controller|plural|isolated|dates)|state\/(store|store-controller)|client\/(endpoint-address|receipt)|list\/(focus-keeper|leaving|words-on-demand|page-events)|device\/forget-now|client\/http)\.ts$/, includeDependenciesRecursively: true, priority: 5 },
            { name: 'list', test: /src\/list\/list-(acts|element|store|view)\.ts$|src\/list\/(messages\/en|parts\/(notices|results|saved-button)|styles)\.ts$|src\/(time\/occurrences|i18n\/(language-name|zone-city)|client\/lists\/(loaded|open-feeds))\.ts$/, includeDependenciesRecursively: true, priority: 2 },
            { name: 'widgets/group-finder', test: /widgets\/group-finder\/define\.ts$/, includeDependenciesRecursively: true, priority: 1 },
            { name: 'widgets/resource-cards', test: /widgets\/resource-cards\/define\.ts$/, includeDependenciesRecursively: true, priority: 1 },
            { name: 'widgets/peer-chat/talk', test: /widgets\/peer-chat\/(talk\.ts|parts\/part\.ts|messages\/room\/en\.ts)|client\/stream\/leader\.ts|client\/chat\/hints\.ts/, includeDependenciesRecursively: true, priority: 1 },
            { name: 'endpoint', test: /client\/lists\/(open-endpoint|server-source)\.ts$|protocol\/(rows|group)\.ts$/, includeDependenciesRecursively: true, priority: 1 },
            { name: 'search', test: /client\/lists\/(read-feeds|device-source)\.ts$|search\/searched-rows\.ts$/, includeDependenciesRecursively: true, priority: 1 },
            { name: 'reading', test: /connectors\/reading\/(?!markdown|plain-text|language-names|day-names)/, minShareCount: 3 },
          ],
        },
      },
    },
  },
};

/** `dist/esm`: one module for each source, with bare imports left to the bundler of whoever installs the package. */
const npm: UserConfig = {
  plugins: [minifyTemplates()],
  build: {
    target: 'es2022',
    outDir: 'dist/esm',
    lib: { entry: ['src/index.ts', 'src/define.ts', ...['crisis-slot', 'group-finder', 'peer-chat', 'quick-exit', 'resource-cards'].map(name => `src/widgets/${name}/index.ts`)], formats: ['es'] },
    rolldownOptions: {
      external: installed,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

/** `dist/bin`: the package's command, for Node. */
const command: UserConfig = {
  build: {
    target: 'node20',
    outDir: 'dist/bin',
    ssr: 'bin/peer-support-widgets.ts',
    rolldownOptions: { external: installed, output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' } },
  },
};

/** `build/endpoint`: the endpoint and the sample site, for Node. Packages stay where they are. */
const endpoint: UserConfig = {
  plugins: [endpointAssets()],
  build: {
    target: 'node20',
    outDir: 'build/endpoint',
    emptyOutDir: true,
    ssr: true,
    // all in one folder: `assetFile` and the sample site's root go by it
    rolldownOptions: { input: { main: 'demo/server/main.ts', site: 'demo/site/main.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
};

/** What `vite build --mode NAME` makes. */
export const targets: Record<string, UserConfig> = { page, npm, command, endpoint };

/** `widgets/group-finder-HASH.js` for the code behind a widget's tag; other parts are named after their source. */
function chunkName(facade: string | null | undefined, name: string): string {
  const source = facade && relative('src', facade);
  const readable = source?.startsWith('..') === false ? source.replace(/\/(define|index)\.ts$|\.ts$/, '') : name.includes('/') ? name : `parts/${name}`;
  return `${readable}-[hash].js`;
}
