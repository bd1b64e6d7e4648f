/** The words of an appeal, in one language. */
export interface AppealMessages {
  about: string;
  /** Before the reason that the staff gave. */
  theySaid: string;
  text: string;
  send: string;
  /** Nothing is written yet. */
  none: string;
  sent: string;
}
