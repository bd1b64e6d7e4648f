/** How much is made before others have their turn, in UTF-16 units. */
const turn = 60_000;

/** A body that is made while it is read: a list of a hundred thousand rows is never in memory as a whole, and other requests come in between. */
export function streamOf(pieces: Iterator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      await new Promise(resolve => setImmediate(resolve));
      let text = '';
      while (text.length < turn) {
        const next = pieces.next();
        if (next.done) {
          if (text) controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}
