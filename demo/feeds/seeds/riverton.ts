import type { Random } from './random.ts';
import { regions, streets, themes, times, venues, type Theme } from './words.ts';

type Row = Record<string, unknown>;

const middle = { latitude: 43.714, longitude: -91.268 };

/** Meeting Guide rows around an invented city, with every way that real lists write the same thing. */
export function rivertonRows(random: Random): unknown[] {
  const rows: unknown[] = Array.from({ length: 296 }, (_, at) => rivertonRow(random, at));
  rows.splice(40, 0, { slug: 'bad-time', name: 'Clock Struck Thirteen', day: 2, time: '25:61' });
  rows.splice(90, 0, { slug: 'bad-day', name: 'Someday Group', day: 'Someday', time: '19:00' });
  rows.splice(150, 0, null);
  rows.splice(210, 0, { slug: 'no-name', name: ' ', day: 1, time: '18:00' });
  return rows;
}

function rivertonRow(random: Random, at: number): Row {
  const theme = random.pick(themes);
  const name = random.pick(theme.names);
  const time = random.pick(times);
  const row: Row = {
    slug: `riverton-${String(at + 1)}`, name, ...schedule(random, time), timezone: random.percent(92) ? 'America/Chicago' : undefined,
    types: random.percent(80) ? theme.types : theme.types.join(', '), notes: notes(random, theme), group: name, group_id: `rg-${String(themes.indexOf(theme))}-${String(theme.names.indexOf(name))}`,
    updated: `2026-0${String(1 + random.below(9))}-1${String(random.below(10))} 10:00:00`,
  };
  const manner = random.below(10);
  if (manner < 6 || manner === 9) Object.assign(row, place(random));
  if (manner === 6 || manner === 7 || manner === 9) Object.assign(row, online(random));
  if (manner === 8) Object.assign(row, place(random), { types: [...theme.types, 'TC'] });
  if (random.percent(30)) Object.assign(row, { email: `hello${String(at)}@example.org`, phone: `555-01${String(10 + random.below(90))}` });
  if (random.percent(40)) Object.assign(row, { website: random.percent(10) ? ' www.example.org/groups ' : `https://example.org/groups/${String(at + 1)}` });
  if (random.percent(50)) Object.assign(row, { feedback_emails: ['lists@example.org'], entity: 'Riverton Peer Network', entity_phone: '555-0100' });
  return { ...row, ...oddity(at) };
}

/** One row each for flaws that cost a fact and not the row. */
function oddity(at: number): Row {
  if (at === 12) return { website: 'javascript:alert(1)' };
  if (at === 33) return { latitude: 100, longitude: 12 };
  if (at === 57) return { latitude: 0, longitude: 0 };
  if (at === 71) return { updated: '0000-00-00 00:00:00' };
  if (at === 88) return { notes: '<p>Bring a friend.<br>Stairs are steep.</p><script>alert(1)</script>', email: 'not an address' };
  if (at === 111) return { slug: 'riverton-111', timezone: 'Mars/Olympus' };
  return {};
}

function schedule(random: Random, time: string): Row {
  const day = random.below(7);
  const manner = random.below(20);
  if (manner === 0) return {};
  if (manner === 1) return { day: [1, 3, 5], time, end_time: later(time, 60) };
  if (manner === 2) return { day: String(day), time: `${time}:00` };
  if (manner === 3) return { day: 'Saturday', time: '7:00 pm', end_time: '8:30 pm' };
  if (manner === 4) return { day, time: '23:15', end_time: '00:30' };
  if (manner === 5) return { day, time: 'noon' };
  return random.percent(80) ? { day, time, end_time: later(time, random.pick([45, 60, 75, 90, 120])) } : { day, time };
}

function later(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const end = (hours * 60 + rest + minutes) % 1440;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

function notes(random: Random, theme: Theme): string {
  return random.percent(15) ? `<p>${theme.about}</p><p>Ring the <b>side</b> bell &amp; come up.</p>` : theme.about;
}

function place(random: Random): Row {
  const region = random.pick(regions);
  const latitude = Number((middle.latitude + (random.next() - 0.5) * 0.2).toFixed(5));
  const longitude = Number((middle.longitude + (random.next() - 0.5) * 0.3).toFixed(5));
  const street = `${String(1 + random.below(240))} ${random.pick(streets)}`;
  const manner = random.below(4);
  return {
    location: random.pick(venues),
    ...(manner === 0 ? { formatted_address: `${street}, Riverton, RM 5590${String(random.below(10))}` } : { address: street, city: 'Riverton', state: 'RM', postal_code: `5590${String(random.below(10))}` }),
    ...(manner === 1 ? { coordinates: `${String(latitude)},${String(longitude)}` } : manner === 2 ? { latitude: String(latitude), longitude: String(longitude) } : { latitude, longitude }),
    ...(random.percent(50) ? { regions: ['Rivermark', 'Riverton', region] } : { region: `Rivermark > Riverton > ${region}` }),
    ...(random.percent(20) ? { location_notes: 'Door code at the desk. Lift to the second floor.' } : {}),
  };
}

function online(random: Random): Row {
  return {
    conference_url: `https://meet.example.org/j/${String(100000 + random.below(900000))}`,
    ...(random.percent(60) ? { conference_url_notes: `Passcode: hope${String(random.below(90))}` } : {}),
    ...(random.percent(50) ? { conference_phone: `+1 555-01${String(10 + random.below(90))}`, conference_phone_notes: 'Then press # twice' } : {}),
  };
}
