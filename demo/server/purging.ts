import { durationMs } from './config/duration.ts';
import type { Log } from './log.ts';
import type { WordsRetention, WholeStore } from './store/chat-store.ts';

interface PurgeOptions {
  store: WholeStore;
  /** How long closed concerns and reports are kept: an ISO 8601 duration. */
  retention: string;
  /** How long words are kept in rooms that do not say. */
  words: WordsRetention;
  clock: () => number;
  log: Log;
}

const everyMs = 6 * 3_600_000;

/** Purges what has had its time, now and every six hours. Returns how to stop, which waits for a purge that runs. */
export function purging({ store, retention, words, clock, log }: PurgeOptions): () => Promise<void> {
  let running = Promise.resolve();
  const purge = (): void => {
    const before = clock() - (durationMs(retention) ?? Infinity);
    const rows = [store.purge(before), store.chat.purgeReports(before), store.chat.purgeWords(words, clock())];
    running = Promise.all(rows).then(gone => gone.reduce((sum, count) => sum + count, 0)).then(
      rows => { if (rows > 0) log.info({ rows }, 'purged'); },
      (error: unknown) => { log.error({ err: error }, 'nothing could be purged'); },
    );
  };
  purge();
  const timer = setInterval(purge, everyMs);
  return () => {
    clearInterval(timer);
    return running;
  };
}
