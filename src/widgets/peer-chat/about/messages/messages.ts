/** What is said of a room, in one language. */
export interface AboutMessages {
  languages: (names: string) => string;
  /** When people are usually in a room, and when a circle meets. */
  often: (times: string) => string;
  meets: (times: string) => string;
  everyDay: (time: string) => string;
  everyWeek: (days: string, time: string) => string;
  next: (time: string) => string;
  onUntil: (time: string) => string;
  /** The same on the room's own clock, where that is another one. */
  there: (place: string, time: string) => string;
  zoneUnknown: string;
  /** Who can read what is written there. */
  readers: string;
  pairReaders: string;
  inboxReaders: string;
  staff: string;
  /** How long words are kept. */
  kept: (time: string) => string;
  keptUnsaid: string;
  agreements: string;
  age: (years: number) => string;
  privacy: string;
  newTab: string;
  listening: string;
  comeIn: string;
  leave: string;
  leaveAsk: string;
  leaveYes: string;
}
