/** What is said of a room, in one language. */
export interface AboutMessages {
  languages: (names: string) => string;
  /** Next time people are usually there, or a circle meets. */
  next: (time: string) => string;
  nextThere: (time: string) => string;
  /** Who can read what is written there. */
  readers: string;
  pairReaders: string;
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
