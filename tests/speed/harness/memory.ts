import type { Page } from 'puppeteer-core';

/** What a page holds on to, after the garbage is collected. In bytes, except the counts. */
export interface Memory {
  heapBytes: number;
  /** Typed arrays and other buffers, which lie outside the heap. */
  bufferBytes: number;
  /** DOM nodes of the whole process, those that only scripts still hold included. */
  nodes: number;
  listeners: number;
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize: number;
}

export async function measureMemory(page: Page): Promise<Memory> {
  const session = await page.createCDPSession();
  // what the first round frees may let go of more
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heapBytes: usedSize, bufferBytes: backingStorageSize, nodes, listeners };
}
