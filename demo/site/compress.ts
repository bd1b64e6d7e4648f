import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compressible } from './media-types.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a packet is sent anyway. */
const worthwhileBytes = 1000;

/** Packs an answer in the best way that the browser names, where that is worth the work. */
export async function compress(content: Buffer, type: string, accepted = ''): Promise<{ body: Buffer; encoding?: 'br' | 'gzip' }> {
  if (content.length < worthwhileBytes || !compressible(type)) return { body: content };
  const names = accepted.split(',').filter(name => !/;\s*q=0(\.0*)?$/.test(name.trim())).map(name => name.split(';', 1)[0]?.trim());
  // a middling quality: the answer is made anew each time, and a feed of megabytes must not take seconds
  if (names.includes('br')) return { body: await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), encoding: 'br' };
  if (names.includes('gzip')) return { body: await zip(content), encoding: 'gzip' };
  return { body: content };
}
