import { withWords } from '../../../list/words-on-demand.ts';
import { roomMessages } from '../messages/room/index.ts';

/** Fetches what a widget needs to show an open room, with its words in one language as `more`: for a `LazyPart`. */
export const roomPart = withWords(roomMessages)(() => import('./part.ts'));
