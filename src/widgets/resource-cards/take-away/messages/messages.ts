import type { Channel } from '../../../../protocol/channel.ts';

/** The words of taking resources away: on paper, as text, in a message, in a calendar, as a code. */
export interface TakeAwayMessages {
  heading: string;
  promise: string;
  /** What texts and files are called: nothing that tells what they hold. */
  list: string;
  copy: string;
  copied: string;
  copyFailed: string;
  asText: string;
  saveText: string;
  textSaved: string;
  sms: string;
  smsFit: (fit: number, total: number) => string;
  email: string;
  emailFit: (fit: number, total: number) => string;
  largePrint: string;
  sheetReady: string;
  noPrinter: string;
  pocketCard: string;
  cardTitle: string;
  paper: string;
  papers: { a4: string; letter: string };
  printCard: string;
  cardFit: (fit: number, total: number) => string;
  cardLeftOut: string;
  cardFold: string;
  calendar: string;
  neutralTitle: string;
  appointment: string;
  saveCalendar: string;
  calendarSaved: string;
  noDates: string;
  qr: string;
  showQr: string;
  qrName: string;
  qrWarning: string;
  qrLink: string;
  copyLink: string;
  tooMuchForQr: string;
  reach: Record<Channel['type'], (display: string) => string>;
  /** A text line with a keyword: "Text HOME to 741741". */
  keyword: (body: string, display: string) => string;
  status: Record<'paused' | 'closed' | 'met', string>;
  where: (place: string) => string;
  web: (url: string) => string;
  hours: (text: string) => string;
  everyDay: string;
  roundTheClock: string;
  askWhen: string;
  over: string;
  at: (days: string, time: string) => string;
  onDate: (date: string) => string;
  knownUntil: (date: string) => string;
  inZone: (time: string, zone: string) => string;
  closedOn: (dates: string) => string;
  cost: (text: string) => string;
  free: string;
  notFree: string;
  bring: (things: string) => string;
  bringNothing: string;
  checked: (date: string) => string;
  notChecked: string;
  writtenOn: (date: string) => string;
}
