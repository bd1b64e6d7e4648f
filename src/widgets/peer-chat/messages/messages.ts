import type { FailureKind } from '../../../client/errors.ts';
import type { roomKinds } from '../../../protocol/room.ts';

/** The words of the chat until a room is open, in one language. */
export interface Messages {
  /** Names the whole. */
  title: string;
  /** What it is, before it is opened. */
  about: string;
  /** What opening it does. */
  before: string;
  /** Why the chat stays closed where it is strict. */
  watched: (who: string) => string;
  open: string;
  close: string;
  opening: string;
  failed: Readonly<Record<FailureKind, string>>;
  retry: string;
  back: string;
  roomsTitle: string;
  noRooms: string;
  stale: string;
  kinds: Readonly<Record<(typeof roomKinds)[number], string>>;
  /** What a room is called that has no name of its own. */
  unnamed: Readonly<Record<(typeof roomKinds)[number], string>>;
  people: (count: number) => string;
  joined: string;
  unread: (count: number, isMore: boolean) => string;
  pair: string;
  me: string;
  line: { beginning: string; waiting: string; offline: string };
  locked: string;
  notStored: string;
  /** They went for good, or had everything forgotten. */
  gone: string;
  /** They are not known any more. */
  unknown: string;
  loading: string;
  partFailed: string;
}
