import { createReadStream } from 'node:fs';
import { ClientError } from '../../../src/client/errors.ts';
import { fetchText as fetchFromNetwork } from '../../../src/client/http.ts';
import { isAddress } from './source.ts';

/** How texts are had; tests bring their own. */
export interface TextReaders {
  fetchText?: (url: string, request: { signal: AbortSignal; timeoutMs: number; maxBytes: number }) => Promise<{ text: string; contentType: string }>;
  readFile?: (path: string, request: { signal: AbortSignal; maxBytes: number }) => Promise<string>;
}

/** A page of a source. */
export interface SourceText {
  text: string;
  contentType: string;
}

/** Longest page, as on a device. */
const maxBytes = 64_000_000;
/** A server has more patience than a visitor: a long list over a slow line is worth it. */
const timeoutMs = 120_000;

/** Gives the pages of one source: of an address only addresses, of a file only the file. */
export function pagesOf(source: string, { fetchText = fetchFromNetwork, readFile = readFileInParts }: TextReaders, signal: AbortSignal): (at: string) => Promise<SourceText> {
  return async at => {
    if (isAddress(source)) {
      if (!isAddress(at)) throw new ClientError('malformed', `${source} sends its reader on to ${at}, which is no http(s) address`);
      return fetchText(at, { signal, timeoutMs, maxBytes });
    }
    if (at !== source) throw new ClientError('malformed', `${source} is a file and has no other pages`);
    return { text: await readFile(at, { signal, maxBytes }), contentType: '' };
  };
}

/** Reads a file as text, some of it at a time: a whole long one would be decoded in one stretch. */
async function readFileInParts(path: string, request: { signal: AbortSignal; maxBytes: number }): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(path, { signal: request.signal, highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > request.maxBytes) throw new ClientError('too-large', `${path} is larger than ${String(Math.round(request.maxBytes / 1e6))} MB`);
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
