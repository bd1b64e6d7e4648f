import type { Channel } from '../../../protocol/channel.ts';

/** Words for no and for yes. */
type NoYes = readonly [no: string, yes: string];

/** The words of what a card says. Names, notes and lists come in isolated, times and counts as the language writes them. */
export interface FactMessages {
  openUntil: (when: string) => string;
  openNow: string;
  openAlways: string;
  opens: (when: string) => string;
  closed: string;
  closedHoliday: string;
  holidayOpens: (when: string) => string;
  over: string;
  hoursUnknown: string;
  hoursUnconfirmed: string;
  hoursFrom: (day: string) => string;
  hoursNotes: (notes: string) => string;
  hoursLoading: string;
  /** What stands between the names of a list, and between longer parts. */
  comma: string;
  semicolon: string;
  /** The end of a stretch: "5 PM", "5 PM tomorrow". */
  until: (clock: string, day?: string) => string;
  /** Its beginning: "at 9 AM", "tomorrow at 9 AM". */
  from: (clock: string, day?: string) => string;
  /** A time on two clocks, each with whose it is. */
  twoClocks: (when: string, city: string, yours: string) => string;
  noon: string;
  midnight: string;
  onUntil: (when: string) => string;
  nextTime: (when: string) => string;
  suspended: string;
  timeUnknown: string;
  status: Record<'paused' | 'closed' | 'met', string>;
  untilDay: (day: string) => string;
  notFree: string;
  withNotes: (fact: string, notes: string) => string;
  costNotes: (notes: string) => string;
  costUnknown: string;
  noDocuments: string;
  bring: (list: string) => string;
  documentsUnknown: string;
  /** At least one of the two is given. */
  ages: (from: string | undefined, to: string | undefined) => string;
  whoNotes: (notes: string) => string;
  places: string;
  remaining: (count: number) => string;
  full: string;
  noneLeft: string;
  andMore: (list: string, count: number) => string;
  inLanguage: (language: string) => string;
  accessAt: (access: string, place: string) => string;
  accessUnknown: string;
  beforeReading: (list: string) => string;
  plainWords: string;
  by: (name: string) => string;
  onBill: NoYes;
  police: NoYes;
  noName: string;
  outline: Record<'coming' | 'lost', string>;
  checkedAgo: (age: string) => string;
  confirmedAgo: (age: string) => string;
  changedAgo: (age: string) => string;
  notCheckedFor: (years: number) => string;
  neverChecked: string;
  ways: Record<Channel['type'], (name: string) => string>;
  textKeyword: (keyword: string, number: string) => string;
}

/** The words of what is said on demand: the week of one resource. */
export interface MoreFactMessages {
  allDay: string;
  closedDay: string;
  noRegularHours: string;
  unconfirmedSince: (day: string) => string;
  closedOn: (days: string) => string;
  hoursIn: (city: string) => string;
  /** "First Saturday of the month"; `at` is 1 to 5, or -1 for the last. */
  nthOfMonth: (at: number, weekday: string) => string;
  /** Negative days are counted from the month's end. */
  dayOfMonth: (day: number) => string;
  everyWeeks: (count: number, days: string) => string;
  inMonths: (months: string) => string;
  fromDay: (day: string) => string;
  upTo: (day: string) => string;
  notOn: (days: string) => string;
}
