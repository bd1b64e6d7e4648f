import type { RoomEvent } from '../../../../src/protocol/room-event.ts';
import type { ChatChange } from '../../store/chat-store.ts';

/** What streams hear of is what the store tells. */
export type LogChange = ChatChange;

/** The log of all rooms, as far as streams need it. */
export interface RoomLog {
  /** Names the log's life: another one after a restored backup. */
  epoch(): Promise<string>;
  /** Number of a room's newest event; 0 where there is none. */
  last(room: string): Promise<number>;
  /** Events after a number, in order, with nothing missing, with the keys of their authors; the words of none that is erased. */
  events(room: string, after: number, limit: number): Promise<readonly RoomEvent[]>;
  /** Calls for every change, after it can be read. Returns how to stop. */
  onChange(listener: (change: LogChange) => void): () => void;
}

/** Who reads a stream. */
export interface StreamReader {
  person: string;
  /** Whether they are in a room now. Asked before anything of it is sent. */
  isIn(room: string): Promise<boolean>;
  /** Those whom they do not see: one of the two has blocked the other. */
  hidden: ReadonlySet<string>;
}
