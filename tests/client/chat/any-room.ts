import fc from 'fast-check';
import type { LogEvent } from '../../../src/client/chat/log-event.ts';
import { reactions } from '../../../src/protocol/room-event.ts';

const people = ['ada', 'ben', 'cem'] as const;

/** A log as its events came live: targets are messages before them, and only authors edit and erase. */
export const anyRoom: fc.Arbitrary<LogEvent[]> = fc
  .array(fc.record({
    kind: fc.constantFrom('message', 'message', 'message', 'reaction', 'edit', 'erase', 'join', 'leave', 'expiry', 'notice', 'withheld', 'erased', 'unknown'),
    who: fc.constantFrom(...people), pick: fc.nat(), reaction: fc.constantFrom(...reactions), flag: fc.boolean(), ownKey: fc.boolean(),
  }), { minLength: 1, maxLength: 40 })
  .map(steps => {
    const events: LogEvent[] = [];
    for (const [at, step] of steps.entries()) events.push(eventOf(step, at + 1, events));
    return events;
  });

interface Step {
  kind: string;
  who: string;
  pick: number;
  reaction: (typeof reactions)[number];
  flag: boolean;
  ownKey: boolean;
}

function eventOf({ kind, who, pick, reaction, flag, ownKey }: Step, seq: number, before: readonly LogEvent[]): LogEvent {
  const place = { room: 'lobby', seq, at: new Date(Date.UTC(2026, 0, 1) + seq * 7_200_000).toISOString(), author: { id: who, words: [] } };
  const key = who === 'ada' && ownKey ? { key: `key-of-ada-number-${String(seq)}` } : {};
  const messages = before.filter(event => event.kind === 'message');
  const own = messages.filter(({ author }) => author?.id === who);
  const target = messages[pick % messages.length]?.seq;
  const ownTarget = own[pick % own.length]?.seq;
  const body = `words ${String(seq)} of ${who}`;
  if (kind === 'reaction' && target) return { ...place, kind, target, reaction, off: flag };
  if (kind === 'edit' && ownTarget) return { ...place, kind, target: ownTarget, body, contentNotes: [] };
  if (kind === 'erase' && ownTarget) return { ...place, kind, target: ownTarget };
  if (kind === 'leave') return { ...place, kind, erased: flag };
  if (kind === 'expiry') return { room: place.room, seq, at: place.at, kind, upTo: 1 + (pick % seq) };
  if (kind === 'notice') return { room: place.room, seq, at: place.at, kind, notice: body };
  if (kind === 'withheld' || kind === 'erased') return { room: place.room, seq, at: place.at, kind };
  if (kind === 'unknown') return { room: place.room, seq, kind };
  if (kind === 'join') return { ...place, kind };
  return { ...place, ...key, kind: 'message', body, contentNotes: [], ...(flag && target && { replyTo: target }) };
}
