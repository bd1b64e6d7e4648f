import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One sample page: its address and, from its own head, what it shows. */
export interface SamplePage {
  path: string;
  title: string;
  description: string;
}

/** The sample pages of a folder, in the order of their names. */
export async function samplePages(root: string): Promise<SamplePage[]> {
  const names = await readdir(root).catch((): string[] => []);
  const pages = names.filter(name => name.endsWith('.html')).sort();
  return Promise.all(pages.map(async name => describe(name, await readFile(join(root, name), 'utf8'))));
}

function describe(name: string, html: string): SamplePage {
  const title = /<title>([^<]*)<\/title>/i.exec(html)?.[1]?.trim() ?? name;
  const description = /<meta\s+name="description"\s+content="([^"]*)"/i.exec(html)?.[1]?.trim() ?? title;
  return { path: `/${name}`, title, description };
}

/** A plain page that leads to the others. */
export function contentsPage(pages: readonly SamplePage[]): string {
  const links = pages.map(({ path, title, description }) => `<li><a href="${path}">${title}</a>: ${description}</li>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sample pages</title></head>
<body><main><h1>Sample pages</h1><ul>
${links}
</ul></main></body>
</html>
`;
}
