import type { StreamHello, StreamQuestion } from '../../../../src/protocol/room-stream.ts';
import { isOwnLeave, shownTo } from './frame.ts';
import type { RoomLog, StreamReader } from './room-log.ts';

const mostEvents = 200;

/** What a long poll is told; `reset` where the positions are not those of this log. */
export interface PollAnswer extends StreamHello {
  reset?: true;
  events: readonly unknown[];
}

/** Events of some rooms after the asker's positions, as many as one answer takes. */
export async function eventsSince(log: RoomLog, reader: StreamReader, question: StreamQuestion): Promise<unknown[]> {
  const shown: unknown[] = [];
  for (const [room, position] of Object.entries(question.rooms)) {
    if (shown.length >= mostEvents) break;
    if (!(await reader.isIn(room))) continue;
    for (const event of await log.events(room, position, mostEvents - shown.length)) {
      shown.push(shownTo(reader, event));
      // they may have come back since: the next question tells
      if (isOwnLeave(reader, event)) break;
    }
  }
  return shown;
}
