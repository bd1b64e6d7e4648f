import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One sample page: its address and, from its own head, what it shows. */
export interface SamplePage {
  path: string;
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
  return { path: `/${name}`, description };
}
