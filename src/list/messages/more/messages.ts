/** The words of parts that load on demand, the same for every list. */
export interface SharedMoreMessages {
  copyAddress: string;
  copied: string;
  copyFailed: string;
  openMaps: string;
  seeMap: string;
  approximate: string;
  writeTo: (address: string) => string;
  call: (number: string) => string;
  website: (host: string) => string;
  checked: (date: string, age: string) => string;
  updated: (date: string, age: string) => string;
  wrong: string;
  wrongAbout: (name: string) => string;
  calendar: string;
  neutralTitle: string;
  appointment: string;
  addToCalendar: string;
  share: string;
  printedOn: (date: string) => string;
  receiptIntro: string;
  receiptNone: string;
  newTab: string;
  placeHint: string;
  noPlaces: string;
  nearMe: string;
  locating: string;
  locationDenied: string;
  locationFailed: string;
  here: string;
  radius: string;
  anyDistance: string;
  within: (distance: string) => string;
  away: (distance: string) => string;
  tryRadius: (distance: string, groups: string) => string;
  tryThis: string;
}
