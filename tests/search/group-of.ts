import type { Group } from '../../src/protocol/group.ts';
import type { GroupQuery } from '../../src/protocol/group-search.ts';
import type { Meeting } from '../../src/protocol/meeting.ts';
import '../../src/time/rules.ts';
import { finesse } from '../../src/search/finesse.ts';
import { GroupIndex, type GroupIndexOptions } from '../../src/search/group-index.ts';

/** Saturday 21 November 2026, 10:00 UTC. */
export const now = Date.UTC(2026, 10, 21, 10);

let made = 0;

/** An invented group; whatever is not given is empty. */
export function groupOf(facts: Partial<Group> = {}): Group {
  made += 1;
  return { id: `group-${String(made)}`, name: `Group ${String(made)}`, topics: [], audiences: [], formats: [], languages: [], schedule: [], accessibility: [], links: [], concerns: [], ...facts };
}

/** A weekly meeting in UTC; whatever is given differs. */
export function meetingOf(days: string, time: string, facts: Partial<Meeting> = {}): Meeting {
  return { time, minutes: 60, timeZone: 'UTC', rrule: `FREQ=WEEKLY;BYDAY=${days}`, exceptions: [], extra: [], ...facts };
}

export const placeOf = (facts: Partial<NonNullable<Group['place']>>): NonNullable<Group['place']> => ({ approximate: false, region: [], ...facts });

/** Runs a task of small steps to its end. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A built index that has learnt all it can, shown in UTC unless the options differ. */
export function indexOf(groups: readonly Group[], options: Partial<GroupIndexOptions> = {}, words?: (term: string) => string): GroupIndex {
  const index = new GroupIndex({ timeZone: 'UTC', now, ...options });
  index.learn(finesse);
  index.add(groups, words);
  finish(index.build());
  return index;
}

/** Names of the groups that a query finds, in order. */
export function namesFound(index: GroupIndex, query: Partial<GroupQuery>, at = now): string[] {
  return index.search({ timeZone: 'UTC', ...query }, at).items.map(group => group.name);
}
