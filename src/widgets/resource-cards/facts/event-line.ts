import type { Resource } from '../../../protocol/resource.ts';
import { isOver, nextOccurrence, zoneOf, type Occurrence } from '../../../time/occurrences.ts';
import { ruleEngine } from '../../../time/rule-engine.ts';
import { needsRules } from '../../../time/weekly.ts';
import { zoneNamed, type Zone } from '../../../time/zones.ts';
import type { FactSetting } from './fact-setting.ts';
import { moment, nextMidnight, zoneOfVisitor } from './moments.ts';

/** When an event takes place next, in words. At `holdsUntil` (epoch ms) they may be others. */
export interface EventLine {
  state: 'open' | 'ahead' | 'closed' | 'unknown';
  text: string;
  holdsUntil: number;
}

interface Next extends Occurrence {
  /** Undefined where nobody knows: then nothing is said of "now". */
  zone: Zone | undefined;
}

/** The next time of an event, that it is on, or that it is over. */
export function eventLine({ schedule, attendance }: Resource, setting: FactSetting): EventLine {
  const { words, now } = setting;
  if (attendance === 'suspended') return { state: 'closed', text: words.suspended, holdsUntil: Infinity };
  if (!ruleEngine && schedule.some(needsRules)) return { state: 'unknown', text: words.hoursLoading, holdsUntil: now };
  const next = soonest(schedule, setting);
  if (next) return nextLine(next, setting);
  const isEnded = schedule.length > 0 && schedule.every(meeting => isOver(meeting, now, zoneNamed('UTC')));
  return isEnded ? { state: 'closed', text: words.over, holdsUntil: Infinity } : { state: 'unknown', text: words.timeUnknown, holdsUntil: nextMidnight(setting) };
}

function soonest(schedule: Resource['schedule'], setting: FactSetting): Next | undefined {
  const visitors = zoneOfVisitor(setting);
  const times = schedule.flatMap(meeting => {
    const occurrence = nextOccurrence(meeting, setting.now, visitors);
    return occurrence ? [{ ...occurrence, zone: zoneOf(meeting) }] : [];
  });
  return times.sort((one, other) => one.start - other.start)[0];
}

function nextLine({ start, end, zone }: Next, setting: FactSetting): EventLine {
  const { words } = setting;
  const isOn = zone !== undefined && start <= setting.now;
  const text = isOn ? words.onUntil(moment(end, zone, 'until', setting)) : words.nextTime(moment(start, zone, 'from', setting));
  return {
    state: isOn ? 'open' : 'ahead',
    text: zone ? text : `${text}. ${words.zoneUnknown}`,
    holdsUntil: Math.min(isOn || !zone ? end : start, nextMidnight(setting, zone)),
  };
}
