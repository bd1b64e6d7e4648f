/** What each folder of src may import, apart from itself. A folder imports only from those that come before it. */
const layers = {
  protocol: [],
  time: ['protocol'],
  search: ['protocol', 'time'],
  connectors: ['protocol'],
  device: ['protocol'],
  client: ['protocol', 'time', 'search', 'connectors', 'device'],
  state: ['protocol', 'time', 'search', 'connectors', 'device', 'client'],
  i18n: ['protocol', 'time'],
  ui: ['protocol', 'time', 'i18n'],
  list: ['protocol', 'time', 'search', 'connectors', 'device', 'client', 'state', 'i18n', 'ui'],
};

const pure = ['protocol', 'time', 'search', 'connectors'];

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import only ${allowed.join(', ') || 'itself'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^(src|bin|demo|scripts|tests|stories)/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...layerRules,
    { name: 'no-cycle', comment: 'Modules import one way.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'widgets-apart',
      comment: 'A widget never imports another widget.',
      severity: 'error',
      from: { path: '^src/widgets/([^/]+)/' },
      to: { path: '^src/widgets/', pathNot: '^src/widgets/$1/' },
    },
    {
      name: 'sources-alone',
      comment: 'What ships imports nothing that does not.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { path: '^(demo|scripts|tests|stories)/' },
    },
    { name: 'no-node-in-src', comment: 'src runs in browsers.', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'pure-without-dom',
      comment: 'The pure folders run on a server too: valibot is all they may install.',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'only-dependencies-ship',
      comment: 'A package used by src or bin is a dependency of whoever installs this one.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'npm-unknown'] },
    },
    { name: 'resolvable', comment: 'Every import leads somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(/dist|\\.\\./build)/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|storybook-static)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
