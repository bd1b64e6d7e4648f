import type { Hours } from '../../../protocol/hours.ts';
import type { Resource } from '../../../protocol/resource.ts';
import type { ResourceKind } from '../../../protocol/resource-facets.ts';
import type { FactSetting } from './fact-setting.ts';
import { eventLine } from './event-line.ts';
import { dateInWords, nextMidnight, zoneOfVisitor } from './moments.ts';
import { openLine, type OpenLine } from './open-line.ts';
import { wallAt } from '../../../time/zones.ts';

/** When a resource is there, in words. `ahead` is an event that has a next time. */
export interface WhenLine {
  state: OpenLine['state'] | 'ahead';
  text: string;
  holdsUntil: number;
  /** The field that says so. */
  field: string;
}

/** Kinds of which nothing is said where they name no hours. */
const timeless: readonly ResourceKind[] = ['guide', 'story', 'offer', 'request'];

/** Whether a resource is there now, until when or from when on; undefined for what is always there. */
export function whenLine(resource: Resource, setting: FactSetting): WhenLine | undefined {
  const { kind, status, schedule, expiresAt } = resource;
  if (status !== undefined && status !== 'active') return { state: 'closed', text: setting.words.status[status], holdsUntil: Infinity, field: 'status' };
  if (kind === 'event' || schedule.length > 0) return { ...eventLine(resource, setting), field: resource.attendance === 'suspended' ? 'attendance' : 'schedule' };
  const own = hoursLine(resource, setting);
  if (own) return own;
  if (expiresAt !== undefined) return { ...expiryLine(expiresAt, setting), field: 'expiresAt' };
  return timeless.includes(kind) ? undefined : { ...openLine(resource.hours, setting), field: 'hours' };
}

/** Its own hours; where it names none, those of the way to reach it that is open, or else may be, or else will be first. */
function hoursLine({ hours, channels }: Resource, setting: FactSetting): WhenLine | undefined {
  if (hours?.openings.length) return { ...openLine(hours, setting), field: 'hours' };
  const lines = channels.flatMap((channel, at) => (hasOpenings(channel.hours) ? [{ ...openLine(channel.hours, setting), field: `channels.${at}.hours` }] : []));
  const best = lines.find(({ state }) => state === 'open') ?? lines.find(({ state }) => state === 'unknown') ?? lines.sort((one, other) => one.holdsUntil - other.holdsUntil)[0];
  return best && { ...best, holdsUntil: Math.min(...lines.map(({ holdsUntil }) => holdsUntil)) };
}

const hasOpenings = (hours: Hours | undefined): boolean => (hours?.openings.length ?? 0) > 0;

/** An offer is there until it expires. A bare date is the day on which it is shown no more, wherever one is. */
function expiryLine(expiresAt: string, setting: FactSetting): Omit<WhenLine, 'field'> {
  const { words, tag, now } = setting;
  const expiryMs = Date.parse(expiresAt);
  if (expiryMs <= now) return { state: 'closed', text: words.over, holdsUntil: Infinity };
  const day = expiresAt.includes('T') ? wallAt(zoneOfVisitor(setting), expiryMs).day : expiryMs / 86_400_000;
  return { state: 'open', text: words.untilDay(dateInWords(tag, day)), holdsUntil: Math.min(expiryMs, nextMidnight(setting)) };
}
