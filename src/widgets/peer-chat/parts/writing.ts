import { longestBody, type NewRoomEvent } from '../../../protocol/room-event.ts';
import { isVisible } from '../../../protocol/visible.ts';

type NewMessage = NewRoomEvent & { kind: 'message' };

/** What somebody is writing: all of a message that a person types or chooses. */
export type Writing = Pick<NewMessage, 'body' | 'contentNotes' | 'replyTo' | 'welcome' | 'card'>;

/** What its writer would like to hear. */
export type Welcome = NonNullable<NewMessage['welcome']>;

/** What a person puts into a room with the composer. */
export type Written = NewRoomEvent & { kind: 'message' | 'edit' };

/** Nothing written yet. */
export const blank: Writing = { body: '', contentNotes: [] };

/** How many letters are left of those a message may have; below zero, how many are too many. */
export const lettersLeft = ({ body }: Pick<Writing, 'body'>): number => longestBody - body.length;

/** Why it cannot be sent as it is; nothing where it can. */
export function hindrance(writing: Writing): 'empty' | 'long' | undefined {
  if (!isVisible(writing.body)) return 'empty';
  return lettersLeft(writing) < 0 ? 'long' : undefined;
}

/** Words as an endpoint takes them: a half of a letter, which a cut can leave behind, is shown as what it is. */
export const whole = (text: string): string => text.replace(/\0|\p{Cs}/gu, '\ufffd');
