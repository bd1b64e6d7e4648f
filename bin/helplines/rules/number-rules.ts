import { matchNumbers, isInvented } from '../numbers.ts';
import type { Verdict } from '../remark.ts';
import type { Way } from '../entry.ts';

/** Digits, pauses and keys, as phones take them. */
const dialable = /^\+?[\d*#,;]+$/;
const numbered: readonly string[] = ['voice', 'text', 'textphone'];

/** What is the matter with the number of a way. */
export function judgeNumber({ channel }: Way): Verdict[] {
  const { type, display, dial } = channel;
  if (!numbered.includes(type)) return [];
  if (dial === undefined) return [{ rule: 'dial', gravity: 'wrong', says: 'has no number to dial. Write it apart from what is shown: “dial”, or data-dial.' }];
  if (/^(?:tel|sms):/i.test(dial)) return [{ rule: 'dial', gravity: 'wrong', says: `dials “${dial}”: leave the scheme out, a text line must never be called.` }];
  if (!dialable.test(dial)) return [{ rule: 'dial', gravity: 'wrong', says: `dials “${dial}”, which phones cannot: only digits, a + before them, * # and , ; for pauses.` }];
  return [matchVerdict(display, dial), ...(isInvented(dial) ? [{ rule: 'invented', gravity: 'unsure' as const, says: `dials ${dial}, which looks made up.` }] : [])].filter(verdict => verdict !== undefined);
}

function matchVerdict(display: string, dial: string): Verdict | undefined {
  switch (matchNumbers(display, dial)) {
    case 'same':
    case 'tail': return undefined;
    case 'lengthened': return { rule: 'short-code', gravity: 'wrong', says: `shows a short code in “${display}” and dials ${dial}. A short code is dialled as it is: it has no country code.` };
    case 'none': return { rule: 'shown', gravity: 'unsure', says: `shows no number in “${display}”: who reads this on paper, or on another device than their phone, cannot call.` };
    case 'other': return { rule: 'dial-matches', gravity: 'wrong', says: `shows “${display}” and dials ${dial}: another number.` };
  }
}

/** What is the matter with a text line, beside its number. */
export function judgeTextLine({ channel: { type, body, display }, markup }: Way): Verdict[] {
  if (type !== 'text') return [];
  const verdicts: Verdict[] = [];
  if (markup?.calls !== undefined) verdicts.push({ rule: 'text-called', gravity: 'wrong', says: `is a text line with a link that calls it (${markup.calls}). Take the link away.` });
  if (body === undefined) verdicts.push({ rule: 'keyword', gravity: 'unsure', says: 'names no keyword (“body”, or data-body). If any words will do, name some: many do not know how to begin.' });
  else if (markup && !display.includes(body)) verdicts.push({ rule: 'keyword', gravity: 'wrong', says: `does not show its keyword ${body} in “${display}”: without scripts nobody knows it.` });
  return verdicts;
}
