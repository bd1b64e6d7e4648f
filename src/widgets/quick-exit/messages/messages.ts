/** The element's own words. */
export interface Messages {
  /** Name of the region, and of a link that has no words. */
  leave: string;
  /** What leaving does not do. */
  history: string;
  /** The other way to leave, for those who have a keyboard. */
  hint: string;
  /** Said after the first and after the second press of Shift. */
  pressed: readonly [string, string];
}
