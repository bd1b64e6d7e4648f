import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { recogniseFormat } from '../../src/connectors/index.ts';
import { recogniseResourceFormat } from '../../src/connectors/resources/index.ts';
import { folder, type Handler } from './folder.ts';

/** How a file can be shown: its format, and the widget that reads it. */
interface Shown {
  format: string;
  tag: 'group-finder' | 'resource-cards';
}

/** A file that can be shown as a list. */
interface RealFeed extends Shown {
  /** Path inside the folder. */
  path: string;
}

/** Serves a folder of real feeds, with a page at its root that shows each of them in a finder or as cards. */
export function realFeeds(root: string): Handler {
  const files = folder(root);
  return async (request, response, path) => {
    if (path !== '/' && path !== '/index.html') return files(request, response, path);
    const zone = new URL(request.url ?? '/', 'http://localhost').searchParams.get('time-zone');
    const chosen = new URL(request.url ?? '/', 'http://localhost').searchParams.get('feed');
    const page = pageOf(await feedsIn(root), chosen, zone ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    response.end(request.method === 'HEAD' ? undefined : page);
    return true;
  };
}

async function feedsIn(root: string): Promise<RealFeed[]> {
  const names = await readdir(root, { recursive: true });
  const feeds = await Promise.all(names.filter(name => /\.(json|csv)$/.test(name)).sort().map(async path => ({ path, ...await shownAs(await readFile(join(root, path), 'utf8')) })));
  return feeds.filter((feed): feed is RealFeed => feed.format !== undefined);
}

/** Groups first: their formats are told from more signs. */
async function shownAs(text: string): Promise<Partial<Shown>> {
  try {
    return { format: await recogniseFormat(text), tag: 'group-finder' };
  } catch {
    return recogniseResourceFormat(text).then(format => ({ format, tag: 'resource-cards' as const }), () => ({})); // no feed at all
  }
}

function pageOf(feeds: readonly RealFeed[], chosen: string | null, zone: string): string {
  const shown = feeds.find(feed => feed.path === chosen);
  const links = feeds.map(({ path, format }) => `<li><a href="?feed=${encodeURIComponent(path)}">${escaped(path)}</a> (${escaped(format)})</li>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Real feeds</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/styles/page.css">
<script type="module" src="/dist/loader.js"></script>
</head>
<body>
<main id="main">
<h1>Real feeds</h1>
<p>Input for tests, never live listings: times and places are out of date.</p>
<ul>
${links}
</ul>
${shown ? `<h2>${escaped(shown.path)}</h2>
<${shown.tag} src="/real-feeds/${shown.path.split('/').map(encodeURIComponent).join('/')}"${zone ? ` time-zone="${escaped(zone)}"` : ''}></${shown.tag}>` : ''}
</main>
</body>
</html>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${String(sign.charCodeAt(0))};`);
