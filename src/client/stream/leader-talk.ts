import type { RoomSign } from '../../protocol/room-sign.ts';
import type { StreamHello, StreamedEvent } from '../../protocol/room-stream.ts';
import { ClientError, type FailureKind } from '../errors.ts';
import type { StreamStart, StreamState } from './intake.ts';

/** What went wrong, as it goes from tab to tab: an error would lose its kind on the way. */
export interface ToldFailure {
  kind: FailureKind;
  why: string;
}

/** What tabs that share a stream say to each other. */
export type Talk =
  /** Of the leader: what its stream brings. */
  | { say: 'events'; epoch: string | undefined; events: readonly StreamedEvent[] }
  | { say: 'sign'; sign: RoomSign }
  | { say: 'live'; hello: StreamHello }
  | { say: 'waiting'; failure: ToldFailure }
  | { say: 'reset'; hello: StreamHello }
  /** Nobody can follow with this token, or there is no chat. */
  | { say: 'over'; failure: ToldFailure }
  | { say: 'beat' }
  /** How far have you come? */
  | { say: 'where' }
  /** Of the others: so far. */
  | ({ say: 'here' } & StreamStart);

export const toldFailure = ({ kind, message }: ClientError): ToldFailure => ({ kind, why: message });

export const failureFrom = ({ kind, why }: ToldFailure): ClientError => new ClientError(kind, why);

/** A state as the leader tells it. */
export const talkOf = (state: StreamState): Talk => (state.status === 'live' ? { say: 'live', hello: state.hello } : { say: 'waiting', failure: toldFailure(state.failure) });
