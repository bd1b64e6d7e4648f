import { withWords } from '../words-on-demand.ts';
import { concernMessages } from './messages/index.ts';

/** Fetches what a widget needs for "this is wrong" and "still true", with its words in one language as `more`: for a `LazyPart`. */
export const concernPart = withWords(concernMessages)(() => import('./part.ts'));
