import type { Group } from '../../../../src/protocol/group.ts';
import { nextOccurrence } from '../../../../src/time/occurrences.ts';
import { compare, type Searched } from '../../comparison.ts';
import { rulesOf, type Fault, type Finding } from '../../finding.ts';
import { choosing, type Noun } from '../../nouns.ts';
import type { Row } from '../../row.ts';
import type { Query } from '../../reference.ts';

const minuteMs = 60_000;
const weekMinutes = 7 * 24 * 60;
/** Zones in which the day is another one for most of the day. */
const farZones = ['Asia/Tokyo', 'America/Los_Angeles'];
const mostStarts = 4;
/** Far enough from a start that clocks need not agree. */
const asideMinutes = 5;

/** Times: what is on, what begins, and on which day and hour it is in the visitor's zone. */
export async function* checkTimes(noun: Noun, searched: Searched): AsyncIterable<Finding> {
  const rule = rulesOf(`${noun.title}: times`, noun.title, `${noun.name}.times`);
  const { zone: timeZone, list, reference } = searched;
  const loose = reference.untimed;
  const all = async (queries: readonly Query[]): Promise<(Fault | undefined)[]> => {
    const faults: (Fault | undefined)[] = [];
    for (const query of queries) faults.push(await compare(query, searched, { loose }));
    return faults;
  };
  const wallClock = 'Wall clock and zone are the truth: compute each start in the meeting’s own `timeZone` (summer time too), then compare instants.';
  yield rule('now', '`now` finds what is on at this moment', `${wallClock} On means from the start to just before the end, also over midnight.`).judge(await all([{ timeZone, now: true }, { timeZone: farZones[0] ?? timeZone, now: true }]));
  const minutes = [...new Set([60, 24 * 60, weekMinutes, ...aroundStarts(list.rows)])];
  yield rule('within', '`within` finds what is on or begins in so many minutes', wallClock).judge(await all(minutes.map(within => ({ timeZone, within }))));
  const shifted = farZones.flatMap(zone => ['days', 'times'].flatMap(facet => (reference.facets({ timeZone: zone }, Date.now())[facet] ?? []).map(({ value }) => ({ timeZone: zone, ...choosing(facet, value) }))));
  yield rule('zones', 'Days and hours are those of the zone that is asked for', 'A Monday evening in London is a Tuesday morning in Tokyo: show each start on the clock of the query’s `timeZone`.').judge(await all(shifted));
  const between = [['18:00', '21:00'], ['22:00', '02:00'], ['00:00', '12:00']].map(hours => ({ timeZone, between: hours }));
  yield rule('between', '`between` takes starts from (inclusive) to (exclusive), over midnight where it is reversed', 'Compare the displayed start as HH:MM; "22:00" to "02:00" wraps.').judge(await all(between));
}

/** Minutes just before and just after the next starts of some rows: there a zone or an hour of summer time that was forgotten shows. */
function aroundStarts(rows: readonly Row[]): number[] {
  const now = Date.now();
  const groups = rows.filter((row): row is Group => !('kind' in row) && row.attendance !== 'suspended');
  const ahead = groups.flatMap(({ schedule }) => schedule.flatMap(meeting => nextOccurrence(meeting, now)?.start ?? [])).filter(start => start > now).map(start => Math.round((start - now) / minuteMs));
  const some = [...new Set(ahead)].sort((one, other) => one - other).filter((_, at, { length }) => at % Math.max(1, Math.ceil(length / mostStarts)) === 0);
  return some.flatMap(minutes => [minutes - asideMinutes, minutes + asideMinutes]).filter(minutes => minutes > 0 && minutes <= weekMinutes);
}
