import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const { folder } = await tsImport('../../demo/site/folder.ts', import.meta.url);
const { endpointInMemory } = await tsImport('../../demo/site/endpoint-in-memory.ts', import.meta.url);
const { pageHeaders } = await tsImport('../../demo/site/page-headers.ts', import.meta.url);

/** Serves to test pages, as they are, the things that are not modules to transform: the built Storybook, the build, sample feeds and real ones, and the sample endpoint. */
export function servedFiles(root, realFeeds) {
  const mounts = Object.entries({
    '/storybook-static': join(root, 'storybook-static'),
    '/dist': join(root, 'dist'),
    '/feeds': join(root, 'demo/feeds'),
    '/neighbours': join(root, 'demo/neighbours'),
    ...(realFeeds && { '/real-feeds': realFeeds }),
  }).map(([prefix, path]) => [prefix, folder(path)]);
  // the sample pages with the headers they are served with, and without what the test server adds to a page
  mounts.push(['/pages', folder(join(root, 'demo/pages'), pageHeaders)]);

  let endpoint;
  return async (context, next) => {
    if (context.path.startsWith('/support/')) {
      context.respond = false;
      (await (endpoint ??= endpointInMemory()))(context.req, context.res);
      return;
    }
    for (const [prefix, answer] of mounts) {
      if (!context.path.startsWith(`${prefix}/`)) continue;
      context.respond = false;
      if (await answer(context.req, context.res, context.path.slice(prefix.length))) return;
      context.respond = true;
    }
    await next();
  };
}

/** A module whose first request fails: browsers remember that, and the loader must get round it. */
export function flakyModule() {
  const asked = new Set();
  return async (context, next) => {
    if (!context.path.startsWith('/flaky-module/')) return next();
    const first = !asked.has(context.path);
    asked.add(context.path);
    context.status = first ? 503 : 200;
    context.type = 'text/javascript';
    context.body = "customElements.define('loader-test-flaky', class extends HTMLElement {});";
  };
}
