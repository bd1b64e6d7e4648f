import type { Random } from './random.ts';
import { regions, streets, themes, times, venues } from './words.ts';

const formats = [
  ['1', 'B', 'Beginners', 'BEG'], ['4', 'C', 'Closed', 'CLOSED'], ['8', 'D', 'Discussion', 'DISC'], ['9', 'ES', 'Español', 'LANG'], ['15', 'M', 'Men', 'M'], ['17', 'O', 'Open', 'OPEN'],
  ['27', 'St', 'Step', 'STEP'], ['32', 'W', 'Women', 'W'], ['33', 'WC', 'Wheelchair', 'WCHR'], ['41', 'ME', 'Meditation', 'MED'], ['60', 'HB', 'Harbour walk', ''], ['61', 'TC', 'Temporarily Closed', 'TC'],
  ['62', 'VM', 'Virtual Meeting', 'VM'],
] as const;

/** The answer of an invented BMLT server: everything is a string, days count from 1 = Sunday. */
export function harborAnswer(random: Random): { meetings: unknown[]; formats: unknown[] } {
  const meetings: unknown[] = Array.from({ length: 147 }, (_, at) => harborMeeting(random, at + 1));
  meetings.splice(30, 0, { id_bigint: '901', meeting_name: 'Eighth Day Group', weekday_tinyint: '8', start_time: '19:00:00', published: '1' });
  meetings.splice(60, 0, { id_bigint: '902', meeting_name: '', weekday_tinyint: '2', start_time: '19:00:00', published: '1' });
  meetings.splice(100, 0, { id_bigint: '903', meeting_name: 'Not Ready Yet', weekday_tinyint: '3', start_time: '18:00:00', published: '0' });
  return { meetings, formats: formats.map(([id, key_string, name_string, world_id]) => ({ id, key_string, name_string, world_id, lang: 'en' })) };
}

function harborMeeting(random: Random, id: number): Record<string, string> {
  const theme = random.pick(themes);
  const chosen = formats.filter(([, key]) => (theme.language === 'es' && key === 'ES') || (key === 'O' && random.percent(60)) || (!['ES', 'O', 'TC', 'VM'].includes(key) && random.percent(14)));
  const venue = random.below(10);
  const suspended = id % 37 === 0;
  return {
    id_bigint: String(id), worldid_mixed: `H${String(1000 + (id % 90))}`, service_body_name: 'Harbor Area Peer Service', weekday_tinyint: String(1 + random.below(7)),
    venue_type: venue < 7 ? '1' : venue < 9 ? '2' : '3', start_time: `${random.pick(times)}:00`, duration_time: random.pick(['01:00:00', '01:30:00', '01:15:00', '']),
    time_zone: random.percent(50) ? 'America/New_York' : '', formats: [...chosen.map(([, key]) => key), ...(suspended ? ['TC'] : [])].join(','),
    format_shared_id_list: [...chosen.map(([at]) => at), ...(suspended ? ['61'] : [])].join(','), lang_enum: theme.language ?? 'en', published: '1', email_contact: '',
    meeting_name: random.percent(8) ? random.pick(theme.names).toUpperCase() : random.pick(theme.names), comments: random.percent(70) ? theme.about : '',
    ...harborPlace(random, venue), ...(venue >= 7 ? { virtual_meeting_link: `https://meet.example.org/harbor/${String(id)}`, phone_meeting_number: '555-0142', virtual_meeting_additional_info: 'Passcode: tide' } : {}),
  };
}

function harborPlace(random: Random, venue: number): Record<string, string> {
  if (venue >= 7 && venue < 9) return { location_text: '', location_street: '', location_municipality: '', location_province: '', latitude: '0', longitude: '0' };
  const far = random.percent(20);
  return {
    location_text: random.percent(80) ? random.pick(venues) : '', location_info: random.percent(30) ? 'Side door, ring twice' : '', location_street: `${String(1 + random.below(90))} ${random.pick(streets)}`,
    location_city_subsection: '', location_neighborhood: random.percent(60) ? random.pick(regions) : '', location_municipality: far ? 'Gull Haven' : 'Harbor Bay', location_sub_province: 'Tidewater County',
    location_province: 'HB', location_postal_code_1: random.percent(70) ? `0274${String(random.below(10))}` : '', location_nation: 'USA', bus_lines: random.percent(20) ? 'Bus Lines#@-@#Line 7 to the pier' : '',
    latitude: (41.63 + random.next() * 0.15).toFixed(6), longitude: (-70.95 + random.next() * 0.2).toFixed(6),
  };
}
