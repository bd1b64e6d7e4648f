/** Longest stretch of work between two turns of the event loop. */
const stretchMs = 10;

const waiting: (() => void)[] = [];

function giveTurn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(giveTurn);
}

/** Waits until the event loop went round once. Whoever else waits gets a round of their own: ten readers must not hold it ten times as long. */
export function takeTurn(): Promise<void> {
  return new Promise(resolve => {
    if (waiting.push(resolve) === 1) setImmediate(giveTurn);
  });
}

/** Runs a generator in short stretches, so that a server goes on answering. Throws the signal's reason when aborted between two of them. */
export async function* inTurns<Step, End>(work: Generator<Step, End>, signal?: AbortSignal): AsyncGenerator<Step, End> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield value;
    if (performance.now() - began < stretchMs) continue;
    await takeTurn();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
