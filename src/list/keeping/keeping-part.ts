import { withWords } from '../words-on-demand.ts';
import { keepingMessages } from './messages/index.ts';

/** Fetches what a widget needs to show how saved things are kept, with its words in one language as `more`: for a `LazyPart`. */
export const keepingPart = withWords(keepingMessages)(() => import('./part.ts'));
