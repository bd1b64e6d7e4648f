import type { Meeting } from '../protocol/meeting.ts';
import type { Occurrence } from './occurrence.ts';
import type { Zone } from './zones.ts';

/** What can tell the times of any meeting, whatever its rule. */
export interface RuleEngine {
  occurrencesBetween(meeting: Meeting, zone: Zone, fromMs: number, toMs: number): Occurrence[];
  nextOccurrence(meeting: Meeting, zone: Zone, atMs: number): Occurrence | undefined;
  isOver(meeting: Meeting, zone: Zone | undefined, atMs: number): boolean;
  /** The days on which it begins, both ends included. */
  datesBetween(meeting: Meeting, fromDay: number, toDay: number): number[];
  /** The last day on which it can begin; Infinity where it goes on. */
  lastDayOf(meeting: Meeting): number;
  /** False where the rule says nothing that could be a day. */
  canRead(meeting: Meeting): boolean;
}

/**
 * The engine, once `rules.ts` has been imported. Nearly every feed holds only plain weekly meetings, which need none: a
 * static import would make every visitor wait for it, so it stands here for who comes later.
 */
export let ruleEngine: RuleEngine | undefined;

/** Puts the engine in its place. */
export function useRuleEngine(engine: RuleEngine): void {
  ruleEngine = engine;
}
