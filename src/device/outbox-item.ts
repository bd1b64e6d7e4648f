import type { DeviceFailure } from './failure.ts';

/** How a sending ended. Whatever else happens, such as an error that is thrown, means: not yet. */
export type Sent = { outcome: 'sent' } | { outcome: 'refused'; why: string } | { outcome: 'later'; afterMs?: number };

/** Sends one thing. The key is the same on every attempt, so that the receiver can tell a repetition. */
export type Send<Content> = (thing: { key: string; content: Content }, signal: AbortSignal) => Promise<Sent>;

/** A thing on its way, as true as this device knows it. */
export interface Outgoing<Content> {
  key: string;
  content: Content;
  state: 'waiting' | 'sending' | 'sent' | 'refused';
  /** In the receiver's plain words, once it is refused. */
  why?: string;
  attempts: number;
  /** Whether it outlasts this page. */
  stored: boolean;
  /** Why it does not. */
  trouble?: DeviceFailure;
}

/** What is stored of it. */
export interface StoredItem<Content> {
  content: Content;
  refused?: string;
}

/** Reads a stored item; nothing where it is none. */
export function itemFrom<Content>(name: string, value: unknown): Outgoing<Content> | undefined {
  if (typeof value !== 'object' || value === null || !('content' in value)) return undefined;
  const { content, refused } = value as StoredItem<Content>;
  return { key: name, content, state: refused === undefined ? 'waiting' : 'refused', why: refused, attempts: 0, stored: true };
}
