import type { MakePlace } from './conforms/make-place.ts';
import { peopleConform } from './conforms/people.ts';
import { reportsConform } from './conforms/reports.ts';
import { roomsConform } from './conforms/rooms.ts';
import { wordsConform } from './conforms/words.ts';

/** What every store promises of conversation, tested on the one that is given. */
export function chatConforms(makePlace: MakePlace): void {
  for (const conforms of [roomsConform, wordsConform, peopleConform, reportsConform]) conforms(makePlace);
}
