import { json, type Handler } from './http.ts';
import { groups } from './rows.ts';

/** A folder on a web host: level 0. Unknown files are answered with the host's own page. */
export function folder(list: unknown = groups()): Handler {
  const files: Record<string, unknown> = {
    '/index.json': { contract: 1, locales: ['en'], offers: { groups: { search: false } }, timeZone: 'Europe/London' },
    '/groups.json': list,
  };
  return ({ path, headers }) => {
    const etag = `"${path}"`;
    const open = { 'access-control-allow-origin': '*', etag };
    if (!Object.hasOwn(files, path)) return { status: 404, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Not found</title>' };
    return headers['if-none-match'] === etag ? { status: 304, headers: open, body: '' } : json(files[path], 200, open);
  };
}
