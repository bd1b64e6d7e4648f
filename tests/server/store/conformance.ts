import { changesConform } from './conforms/changes.ts';
import { concernsConform } from './conforms/concerns.ts';
import { confirmationsConform } from './conforms/confirmations.ts';
import { importsConform } from './conforms/imports.ts';
import { lastingConforms } from './conforms/lasting.ts';
import type { MakePlace } from './conforms/make-place.ts';
import { purgeConforms } from './conforms/purge.ts';
import { staffConforms } from './conforms/staff.ts';

/** What every store promises, tested on the one that is given. */
export function storeConforms(makePlace: MakePlace): void {
  for (const conforms of [importsConform, changesConform, concernsConform, confirmationsConform, staffConforms, purgeConforms, lastingConforms]) conforms(makePlace);
}
