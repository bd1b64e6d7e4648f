/** What reading a list takes, whatever its rows are. */
export interface OpenOptions<Row> {
  /** Zone of rows that name none (IANA): the embedder's word. */
  feedZone?: string;
  /** Column map of a spreadsheet: our field -> the sheet's header. */
  columns?: Record<string, string>;
  language?: string;
  now: number;
  signal: AbortSignal;
  /** Translated labels of canonical terms, so that they can be searched too. */
  words?: (term: string) => string;
  /** Told once of the first rows of a long list, while the rest is still being read. */
  onPreview?: (first: readonly Row[], read: number) => void;
}
