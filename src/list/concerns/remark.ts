import type { FailureKind } from '../../client/errors.ts';
import type { Outgoing } from '../../device/outbox-item.ts';
import type { ConcernPart, ConcernState, NewConcern } from '../../protocol/concern.ts';

/** What is sent of a row: what is wrong with it, or nothing more than that it is still true. */
export interface Content {
  id: string;
  wrong?: NewConcern;
}

/** What is kept of it once it has arrived: never the words. */
export interface Arrived {
  id: string;
  parts: readonly ConcernPart[];
  /** By which to ask what came of it. */
  receipt?: string;
}

/** What the visitor said of a row, as true as this device knows it. */
export interface Remark extends Arrived {
  key: string;
  state: 'waiting' | 'sent' | 'refused';
  /** Why it was refused. */
  why?: FailureKind;
  /** Whether it outlasts this page. */
  stored: boolean;
  /** What came of it, once that was asked. */
  outcome?: Outcome;
}

/** What came of a concern, or how the asking for it went. */
export type Outcome = ConcernState | { state: 'asking' | 'failed' };

/** A remark that is still here. One that is just being sent waits, as far as the visitor can tell. */
export function remarkOf({ key, content: { id, wrong }, state, why, stored }: Outgoing<Content>): Remark {
  return { key, id, parts: wrong?.parts ?? [], state: state === 'sending' ? 'waiting' : state, why: why as FailureKind | undefined, stored };
}

/** Reads what is kept of one that has arrived; nothing where it is none. */
export function arrivedFrom(value: unknown): Arrived | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && 'parts' in value && Array.isArray(value.parts) ? (value as Arrived) : undefined;
}
