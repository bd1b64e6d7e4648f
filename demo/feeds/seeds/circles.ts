import type { Random } from './random.ts';
import { regions, streets, themes, times, venues } from './words.ts';

const header = ['Title', 'Weekday', 'Starts', 'Ends', 'Zone', 'Where', 'Street', 'Town', 'Postcode', 'Lat', 'Lon', 'About', 'Topic', 'Who', 'Access', 'Cost', 'Languages', 'Join link', 'Phone'];
const days = ['Monday', 'Tuesdays', 'Wed', 'Thu', 'Friday', 'Saturday', 'Sunday', 'Mon, Wed, Fri', 'Mon-Thu', 'Weekends'] as const;

/** A spreadsheet as a small charity keeps it: semicolons, its own headers, its own way with words. */
export function circlesSheet(random: Random): string {
  const rows = Array.from({ length: 56 }, (_, at) => circleRow(random, at));
  rows.splice(10, 0, ['Blue Moon Circle', 'Once in a while', '19:00']);
  rows.splice(22, 0, ['', 'Monday', '18:00']);
  rows.splice(37, 0, ['Tea at Teatime', 'Friday', 'teatime']);
  const lines = [header, ...rows].map(cells => cells.map(quotedCell).join(';'));
  lines.splice(50, 0, '"The Unfinished Sentence;Tuesday;18:00');
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function circleRow(random: Random, at: number): string[] {
  const theme = random.pick(themes);
  const time = random.pick(times);
  const online = at % 6 === 1;
  const place = [random.pick(venues), `${String(1 + random.below(80))} ${random.pick(streets)}`, random.pick(regions), `RM${String(10 + random.below(80))}`, (53.1 + random.next() * 0.1).toFixed(4), (-1.4 + random.next() * 0.1).toFixed(4)];
  return [
    random.pick(theme.names), at % 14 === 3 ? 'by appointment' : random.pick(days), at % 14 === 3 ? '' : time, at % 3 === 0 ? '' : '21:00', at % 5 === 0 ? '' : 'Europe/London',
    ...(online ? ['', '', '', '', '', ''] : place), `${theme.about}${at % 7 === 0 ? '\nPlease say “hello” at the desk; they know us.' : ''}`, theme.topic, theme.audience,
    random.pick(['Open', 'Closed', 'Referral: ring us first']), random.pick(['Free', 'Free', '£2 for tea', '0']), theme.language === 'es' ? 'Spanish' : theme.language === 'ar' ? 'Arabic, English' : 'English',
    online ? `https://meet.example.org/circles/${String(at)}` : '', at % 4 === 0 ? '555-0199' : '',
  ];
}

const quotedCell = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
