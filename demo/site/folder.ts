import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { compress } from './compress.ts';
import { mediaType } from './media-types.ts';

/** Answers a request, or says by `false` that the address is not its own. */
export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/** Serves the files of one folder, and nothing outside it: ETag, 304, HEAD, brotli and gzip. */
export function folder(root: string, headersFor: (path: string) => Record<string, string> = () => ({})): Handler {
  return async (request, response, path) => {
    const file = await fileAt(root, path);
    if (file === undefined) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return true;
    }
    const content = await readFile(file);
    const type = mediaType(file);
    const { body, encoding } = await compress(content, type, request.headers['accept-encoding']);
    const etag = `"${createHash('sha1').update(content).update(encoding ?? '').digest('base64url')}"`;
    const headers = {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      etag,
      ...headersFor(path),
    };
    if (matches(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers).end();
      return true;
    }
    response.writeHead(200, { ...headers, ...(encoding && { 'content-encoding': encoding }), 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

/** The file behind an address; undefined where there is none, or where the address leads out of the folder or to a hidden file. */
async function fileAt(root: string, path: string): Promise<string | undefined> {
  let name: string;
  try {
    name = normalize(decodeURIComponent(path));
  } catch {
    return undefined; // a broken % escape
  }
  if (name.includes('\0') || name.split(/[/\\]/).some(part => part.startsWith('.'))) return undefined;
  const file = join(root, name);
  if (!file.startsWith(normalize(root).replace(/[/\\]$/, '') + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

const matches = (asked: string | undefined, etag: string): boolean =>
  asked?.split(',').some(tag => [etag, `W/${etag}`, '*'].includes(tag.trim())) ?? false;
