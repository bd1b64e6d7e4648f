/** What is wrong with a document that holds no rows at all. */
export type FeedErrorKind = 'not-json' | 'html' | 'empty' | 'wrong-shape' | 'unknown-format';

/** A document that cannot be read as a feed. Its message tells the embedder what it is and how it begins; visitors get words of their own. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(
    readonly kind: FeedErrorKind,
    message: string,
  ) {
    super(message);
  }
}
