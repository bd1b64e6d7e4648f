import { joined, type Bytes } from '../../../device/bytes.ts';

/** A list of the longest that is shared is far below this; a few bytes can be made to swell to gigabytes. */
const mostBytes = 128 * 1024;

/** Packs bytes; undefined in browsers that cannot. */
export async function deflated(bytes: Bytes): Promise<Bytes | undefined> {
  return 'CompressionStream' in globalThis ? await through(bytes, () => new CompressionStream('deflate-raw')) : undefined;
}

/** Unpacks bytes; undefined where that is too much, and in browsers that cannot. Rejects where they were not packed. */
export async function inflated(bytes: Bytes): Promise<Bytes | undefined> {
  return 'DecompressionStream' in globalThis ? await through(bytes, () => new DecompressionStream('deflate-raw')) : undefined;
}

async function through(bytes: Bytes, make: () => GenericTransformStream): Promise<Bytes | undefined> {
  const reader = (new Blob([bytes]).stream().pipeThrough(make()) as ReadableStream<Bytes>).getReader();
  let all: Bytes = new Uint8Array(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return all;
    all = joined(all, value);
    if (all.length <= mostBytes) continue;
    await reader.cancel();
    return undefined;
  }
}
