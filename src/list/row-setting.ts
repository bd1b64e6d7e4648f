import type { ListMessages } from './messages/messages.ts';

/** What the card of a row needs to know besides the row. */
export interface RowSetting<Row, Words extends ListMessages> {
  words: Words;
  tag: string;
  displayZone: string;
  /** Level of a row's heading, where the page says it is not 3. */
  headingLevel: number | undefined;
  now: number;
  saved: ReadonlyMap<string, Row>;
  /** "2.4 km away", while the visitor looks around a place. */
  away: (row: Row) => string | undefined;
  href: (id: string) => string;
  open: (event: MouseEvent, row: Row) => void;
  save: (row: Row) => void;
}
