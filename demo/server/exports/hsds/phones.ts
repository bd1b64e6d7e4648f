import type { Channel } from '../../../../src/protocol/channel.ts';
import { hoursInWords } from '../hours-in-words.ts';
import { plainLine } from '../plain-words.ts';
import { languagesOf, unlessEmpty } from './attributes.ts';
import type { IdOf } from './ids.ts';
import type { Phone } from './shape.ts';

const phoneTypes = ['voice', 'text', 'video', 'textphone'] as const;
/** A number as people write it, letters of a vanity number included, but no sentence. */
const numberLike = /^[+(]?[\d*#][\d\s().\-/*#+]*(?:[A-Z\d-]{2,10})?$/;
const extensionBehind = /[\s,;]+(?:ext(?:ension|n)?\.?|x)\s*([1-9]\d{0,8})$/i;

type PhoneType = (typeof phoneTypes)[number];

const isPhone = (channel: Channel): channel is Channel & { type: PhoneType } => (phoneTypes as readonly string[]).includes(channel.type);

/** The channels that are numbers. A number is given as it is shown; where what is shown is a sentence ("Text HOPE to 555"), as it is dialled. */
export function phonesOf(channels: readonly Channel[], now: number, idOf: IdOf, owner: string): Phone[] {
  return channels.filter(isPhone).flatMap((channel, place) => {
    const shown = plainLine(channel.display);
    const { bare } = parted(shown);
    const isSentence = bare === undefined || !numberLike.test(bare);
    const number = isSentence ? (plainLine(channel.dial) ?? shown) : shown;
    // a video room, say, has an address and no number
    if (number === undefined || !/\d/.test(number)) return [];
    const id = idOf(owner, 'phone', place);
    return [{ id, ...numbered(number), type: channel.type, description: descriptionOf(channel, isSentence ? shown : undefined, number, now), languages: unlessEmpty(languagesOf(channel.languages, idOf, id)) }];
  });
}

/** Numbers of which no more is known. */
export function plainPhones(numbers: readonly (string | undefined)[], idOf: IdOf, owner: string, facts: Partial<Phone> = {}): Phone[] {
  return numbers.flatMap(written => {
    const number = plainLine(written);
    return number === undefined ? [] : [{ id: idOf(owner, 'phone', number), ...numbered(number), ...facts }];
  });
}

function numbered(number: string): Pick<Phone, 'number' | 'extension'> {
  const { bare, extension } = parted(number);
  return { number: bare ?? number, extension };
}

function parted(shown: string | undefined): { bare?: string; extension?: number } {
  const found = shown === undefined ? undefined : extensionBehind.exec(shown);
  return found && shown !== undefined ? { bare: shown.slice(0, found.index), extension: Number(found[1]) } : { bare: shown };
}

/** What a person wants to know before they call. */
function descriptionOf({ dial, body, hours, free, anonymous, showsOnBill, mayCallPolice }: Channel, shown: string | undefined, number: string, now: number): string | undefined {
  const times = hours && hoursInWords(hours, now);
  const sentences = [
    shown === number ? undefined : shown && `${shown}.`,
    body === undefined ? undefined : `Send the word ${plainLine(body) ?? ''}.`,
    shown === undefined && dial !== undefined && /\p{L}/u.test(number) ? `Dial ${plainLine(dial) ?? ''}.` : undefined,
    times && `Open ${times}.`,
    free === undefined ? undefined : free ? 'Free.' : 'Not free.',
    anonymous === undefined ? undefined : anonymous ? 'Anonymous.' : 'Not anonymous.',
    showsOnBill === undefined ? undefined : showsOnBill ? 'Shows on the phone bill.' : 'Does not show on the phone bill.',
    mayCallPolice === undefined ? undefined : mayCallPolice ? 'May call the police.' : 'Does not call the police.',
  ];
  return sentences.filter(sentence => sentence !== undefined && sentence !== '').join(' ') || undefined;
}
