/** The words of saving a copy of a room, in one language. */
export interface CopyMessages {
  promise: string;
  /** It holds what others said. */
  caution: string;
  asText: string;
  asData: string;
  making: string;
  saved: string;

  /** First line of the file. */
  heading: string;
  madeOn: (moment: string, zone: string) => string;
  /** It does not begin with the first message. */
  begins: string;
  notRead: (first: string, last: string) => string;
  holds: (notes: string) => string;
  quotes: (who: string, words: string) => string;
  group: (id: string) => string;
  resource: (id: string) => string;
}
