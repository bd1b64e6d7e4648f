import type { Random } from './random.ts';
import { themes, times, zones } from './words.ts';

/** Online groups in many zones, as central-query writes them: days count from 1 = Monday, dates and ids are wrapped. */
export function onlineRows(random: Random): unknown[] {
  const rows: unknown[] = Array.from({ length: 76 }, (_, at) => onlineRow(random, at));
  rows.splice(11, 0, { slug: 'archived-group', name: 'A Group That Ended', day: 1, time: '19:00', timezone: 'Europe/London', archived: true, types: [] });
  rows.splice(25, 0, { slug: 'ninth-day', name: 'Ninth Day', day: 9, time: '19:00', timezone: 'Europe/London', types: [] });
  rows.splice(48, 0, 'a line that is no group');
  rows.splice(66, 0, { slug: 'nameless', day: 3, time: '12:00', timezone: 'Asia/Tehran', types: ['O'] });
  return rows;
}

function onlineRow(random: Random, at: number): Record<string, unknown> {
  const theme = random.pick(themes);
  const group = random.below(30);
  const wrapped = (text: string): Record<string, string> => ({ $date: text });
  return {
    _id: { $oid: `feed${String(at).padStart(20, '0')}` }, slug: `online-${String(at + 1)}`, name: random.pick(theme.names), groupID: `og-${String(group)}`,
    ...(at % 12 === 5 ? { timezone: null } : { timezone: random.pick(zones), day: at === 20 ? 0 : 1 + random.below(7), time: random.pick(times), duration: random.pick([60, 60, 60, 45, 90]) }),
    ...(at % 9 === 4 ? {} : { conference_url: `${at % 17 === 3 ? '  ' : ''}https://meet.example.org/online/${String(at + 1)}`, conference_url_notes: random.percent(50) ? 'ID: 000 Passcode: 000' : null }),
    ...(random.percent(20) ? { conference_phone: '+1 555-0177', conference_phone_notes: 'Access code: 000#' } : {}),
    notes: random.percent(20) ? '\n\n' : theme.about, archived: false, types: theme.types.filter(type => type.length < 4), languages: [theme.language ?? random.pick(['en', 'en', 'en', 'uk', 'fa', 'fr'])],
    createdAt: wrapped('2024-01-02T10:00:00.000Z'), updatedAt: wrapped(`2026-0${String(1 + random.below(9))}-2${String(random.below(9))}T08:30:00.000Z`),
  };
}
