import type { Meeting } from '../../../src/protocol/meeting.ts';
import type { Group } from '../../../src/protocol/group.ts';
import { Group as GroupSchema } from '../../../src/protocol/group.ts';
import { clockOf, weekdayOf } from '../../../src/time/calendar-date.ts';
import { weekdayNames } from '../../../src/time/weekly.ts';
import { wallAt, zoneNamed } from '../../../src/time/zones.ts';
import * as v from 'valibot';

const minuteMs = 60_000;

/** A weekly meeting that began, or begins, so many minutes from now on the wall of a zone. */
function weeklyFrom(timeZone: string, offsetMinutes: number, minutes = 90): Meeting {
  const zone = zoneNamed(timeZone);
  if (!zone) throw new Error(`no zone ${timeZone}`);
  const wall = wallAt(zone, Date.now() + offsetMinutes * minuteMs);
  return { time: clockOf(wall.minutes), minutes, timeZone, rrule: `FREQ=WEEKLY;BYDAY=${weekdayNames[weekdayOf(wall.day)] ?? ''}`, exceptions: [], extra: [] };
}

const weekly = (day: string, time: string, timeZone = 'Europe/London'): Partial<Meeting> => ({ time, minutes: 60, timeZone, rrule: `FREQ=WEEKLY;BYDAY=${day}` });

const place = (town: string, latitude: number, longitude: number): unknown => ({ name: `${town} Hall`, address: `1 High Street, ${town}`, town, latitude, longitude, region: ['Marlshire', town] });

const raw: unknown[] = [
  { id: 'kettle', name: 'Monday Kettle', attendance: 'in-person', topics: ['mental-health'], languages: ['en'], schedule: [weekly('MO', '10:30')], place: place('Fenwick', 53.41, -1.2), accessibility: ['wheelchair', 'parking'], cost: { free: true } },
  { id: 'grief/one', name: 'Grief and tea', attendance: 'hybrid', topics: ['grief', 'bereavement'], languages: ['en'], schedule: [weekly('TU', '19:00')], place: place('Harbor', 53.8, -1.5), accessibility: ['wheelchair'] },
  { id: 'online-anxiety', name: 'Breathing room', attendance: 'online', topics: ['anxiety'], languages: ['en', 'es'], schedule: [weekly('WE', '22:30')], online: { url: 'https://meet.example/breathe' }, cost: { free: true } },
  { id: 'walk', name: 'Saturday walk', attendance: 'in-person', topics: ['loneliness', 'mental-health'], formats: ['walking'], languages: ['en'], schedule: [weekly('SA', '09:00')], place: place('Riverton', 52.1, 0.4) },
  { id: 'kathmandu', name: 'Himalaya online', attendance: 'online', topics: ['mental-health'], languages: ['ne'], schedule: [weeklyFrom('Asia/Kathmandu', -30)], online: { url: 'https://meet.example/himalaya' } },
  { id: 'tokyo', name: 'Tokyo evening', attendance: 'online', topics: ['caring'], languages: ['ja'], schedule: [weeklyFrom('Asia/Tokyo', 45)], online: { url: 'https://meet.example/tokyo' } },
  { id: 'denver', name: 'Denver recovery', attendance: 'in-person', topics: ['recovery'], audiences: ['veterans'], languages: ['en'], schedule: [weeklyFrom('America/Denver', 200)], place: { town: 'Denver', latitude: 39.74, longitude: -104.99, region: ['Colorado', 'Denver'] } },
  { id: 'month', name: 'First Friday carers', attendance: 'in-person', topics: ['caring'], audiences: ['carers'], languages: ['en'], schedule: [{ ...weekly('FR', '14:00'), rrule: 'FREQ=MONTHLY;BYDAY=1FR' }], place: place('Fenwick', 53.42, -1.21), accessibility: ['parking'] },
  { id: 'fortnight', name: 'Fortnight circle', attendance: 'in-person', topics: ['depression'], languages: ['en'], schedule: [{ ...weekly('TH', '18:00'), rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', startDate: '2026-01-01' }], place: place('Harbor', 53.79, -1.52), joining: { access: 'closed' } },
  { id: 'appointment', name: 'By appointment', attendance: 'in-person', topics: ['trauma'], languages: ['en'], place: place('Fenwick', 53.4, -1.19), joining: { access: 'referral' } },
  { id: 'paused', name: 'Resting group', attendance: 'suspended', topics: ['depression'], languages: ['en'], schedule: [weekly('MO', '18:00')] },
  { id: 'two', name: 'Twice a week', attendance: 'hybrid', topics: ['alcohol', 'recovery'], languages: ['en'], schedule: [weekly('MO', '07:00'), weekly('FR', '20:00')], place: place('Riverton', 52.12, 0.41), cost: { free: true }, joining: { access: 'open' } },
];

/** A dozen groups, among them one that is on now and some that begin within hours, in zones far from UTC. */
export const groups = (): Group[] => raw.map(row => v.parse(GroupSchema, row));

export const resources: readonly unknown[] = [
  { id: 'line', kind: 'helpline', title: 'Marlshire line', channels: [{ type: 'voice', display: '01234 567890', dial: '01234567890' }] },
  { id: 'guide', kind: 'guide', title: 'Sleeping again', body: 'Plain words.' },
];
