import { unescaped, type Component } from './lines.ts';

/** Names that office calendars give to zones -> the zone that is meant. */
const officeNames: Record<string, string> = {
  'pacific standard time': 'America/Los_Angeles', 'mountain standard time': 'America/Denver', 'us mountain standard time': 'America/Phoenix', 'central standard time': 'America/Chicago', 'eastern standard time': 'America/New_York', 'us eastern standard time': 'America/Indiana/Indianapolis', 'atlantic standard time': 'America/Halifax', 'newfoundland standard time': 'America/St_Johns', 'alaskan standard time': 'America/Anchorage', 'hawaiian standard time': 'Pacific/Honolulu', 'canada central standard time': 'America/Regina',
  'gmt standard time': 'Europe/London', 'greenwich standard time': 'Atlantic/Reykjavik', 'w. europe standard time': 'Europe/Berlin', 'romance standard time': 'Europe/Paris', 'central europe standard time': 'Europe/Budapest', 'central european standard time': 'Europe/Warsaw', 'e. europe standard time': 'Europe/Chisinau', 'gtb standard time': 'Europe/Bucharest', 'fle standard time': 'Europe/Kiev', 'russian standard time': 'Europe/Moscow', 'turkey standard time': 'Europe/Istanbul',
  'israel standard time': 'Asia/Jerusalem', 'egypt standard time': 'Africa/Cairo', 'south africa standard time': 'Africa/Johannesburg', 'arabian standard time': 'Asia/Dubai', 'arab standard time': 'Asia/Riyadh', 'iran standard time': 'Asia/Tehran', 'india standard time': 'Asia/Kolkata', 'china standard time': 'Asia/Shanghai', 'singapore standard time': 'Asia/Singapore', 'tokyo standard time': 'Asia/Tokyo', 'korea standard time': 'Asia/Seoul',
  'aus eastern standard time': 'Australia/Sydney', 'e. australia standard time': 'Australia/Brisbane', 'cen. australia standard time': 'Australia/Adelaide', 'w. australia standard time': 'Australia/Perth', 'new zealand standard time': 'Pacific/Auckland', 'e. south america standard time': 'America/Sao_Paulo', 'argentina standard time': 'America/Buenos_Aires', 'utc': 'UTC', 'coordinated universal time': 'UTC',
};
const iana = /^(?:[A-Za-z_]+\/)+[A-Za-z_+\-\d]+$/;

/** The zones of one calendar: what its own definitions, and the names of office calendars, mean. */
export class CalendarZones {
  readonly #defined = new Map<string, string>();
  readonly #isZone: (name: string) => boolean;

  constructor(isZone: (name: string) => boolean = name => iana.test(name)) {
    this.#isZone = isZone;
  }

  /** Learns a zone that the calendar defines, where it says which one of the world it is. */
  define({ properties }: Component): void {
    const [name, place] = ['TZID', 'X-LIC-LOCATION'].map(field => properties.get(field)?.[0]?.value.trim());
    if (name !== undefined && place !== undefined && this.#isZone(place)) this.#defined.set(name, place);
  }

  /** The zone of a name; undefined where nobody could tell. */
  named(given: string): string | undefined {
    const name = unescaped(given).trim();
    // some calendars put the maker's own path before the name
    const tail = /(?:^|\/)([A-Za-z_]+\/[A-Za-z_+\-\d]+(?:\/[A-Za-z_+\-\d]+)?)$/.exec(name)?.[1] ?? '';
    const short = /(?:^|\/)([A-Za-z_]+\/[A-Za-z_+\-\d]+)$/.exec(name)?.[1] ?? '';
    const office = officeNames[name.toLowerCase()];
    return [this.#defined.get(name), office, name, tail, short].find(zone => zone !== undefined && zone !== '' && (zone === office || this.#isZone(zone)));
  }
}
