import type { NameParts } from '../offered-name.ts';

/** The words of an arrival, in one language. */
export interface ArrivalMessages {
  title: string;
  nameParts: NameParts;
  name: string;
  nameHint: string;
  another: string;
  pronouns: string;
  pronounsHint: string;
  languages: string;
  languagesHint: string;
  seen: string;
  lasts: { visit: string; kept: string; memory: string };
  agreements: string;
  agree: string;
  comeIn: string;
  coming: string;
  long: string;
  line: string;
  unseen: string;
  /** What is kept under a passphrase may say who they are. */
  locked: string;
  toUnlock: string;
}
