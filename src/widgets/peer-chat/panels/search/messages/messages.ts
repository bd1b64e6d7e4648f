/** The words of the search in a room, in one language. */
export interface SearchMessages {
  label: string;
  /** What happens to what is typed. */
  promise: string;
  found: (count: number) => string;
  none: string;
  more: (count: number) => string;
}
