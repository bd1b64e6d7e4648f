/** Keeps the manifest to the public API: no private or protected member, and no attribute of internal state. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of declarationsOf(customElementsManifest)) {
      const hidden = new Set(declaration.members?.filter(isHidden).map(({ name }) => name));
      declaration.members = declaration.members?.filter(({ name }) => !hidden.has(name));
      declaration.attributes = declaration.attributes?.filter(({ fieldName, name }) => !hidden.has(fieldName ?? name));
    }
  },
};

/** Keeps the events to those a class describes with `@event`: the analyzer takes `new SomeEvent(type)` for an event called `type`. */
const describedEventsOnly = {
  name: 'described-events-only',
  analyzePhase({ ts, node, moduleDoc }) {
    if (node.kind !== ts.SyntaxKind.ClassDeclaration) return;
    const described = new Set(ts.getJSDocTags(node).filter(({ tagName }) => /^(event|fires)$/.test(tagName.text)).map(tag => eventName(tag, ts)));
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
    if (declaration) declaration.describedEvents = described;
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of declarationsOf(customElementsManifest)) {
      const { describedEvents } = declaration;
      delete declaration.describedEvents;
      if (describedEvents) declaration.events = declaration.events?.filter(({ name }) => describedEvents.has(name));
    }
  },
};

const declarationsOf = manifest => manifest.modules.flatMap(({ declarations }) => declarations ?? []);
const isHidden = ({ name, privacy }) => (privacy ?? 'public') !== 'public' || /^[_#]/.test(name);
const eventName = (tag, ts) => /[\w-]+/.exec((ts.getTextOfJSDocComment(tag.comment) ?? '').replace(/^\s*\{[^}]*\}/, ''))?.[0];

export default {
  globs: ['src/widgets/**/*.ts', 'src/ui/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, describedEventsOnly],
};
