/** Longest stretch of work between two breaths: well under the 50 ms after which a press feels late. */
const sliceMs = 12;

/** Gives the browser a turn: input and painting go first. A message, not `scheduler.yield`, whose continuations go before painting (measured: frames 110 ms apart, with messages 30). */
export function breathe(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resolve(); };
    port2.postMessage(null);
  });
}

/** Runs a generator to its end in short slices; a step may have to be waited for. Throws the signal's reason when aborted between two of them. */
export async function inSlices<Step, End>(work: Generator<Step, End>, signal: AbortSignal | undefined, onStep?: (step: Step) => unknown): Promise<End> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await onStep?.(value);
    if (performance.now() - began < sliceMs) continue;
    await breathe();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
