import type { Resource } from '../../protocol/resource.ts';
import { joinedNotes, orNothing } from '../reading/gather.ts';
import type { Row } from '../reading/row.ts';
import { partsOf } from '../resources/part.ts';
import { readProse } from '../resources/prose.ts';

const free = /^(?:it(?:'|’)?s |completely |always )?(?:free(?: of charge)?|no (?:cost|charge|fees?)|none|gratis|gratuito|gratuit)\b/i;
const conditional = /\bif\b|\bbut\b|\bexcept|\bunless\b|\bfor (?:under|over|those|people|members|residents|children)\b|[$£€]\s?[1-9]/i;

/** What a service costs: free only where nothing says otherwise. Text of the deprecated `fees` counts where there is no other. */
export function readCost(service: Row): Resource['cost'] {
  const text = readProse(service, 'fees_description') ?? readProse(service, 'fees');
  const options = partsOf(service, 'cost_options').map(readOption);
  const amounts = options.flatMap(({ amount, isBounded }) => (amount === undefined || isBounded ? [] : amount));
  const saysFree = text !== undefined && free.test(text) && !conditional.test(text);
  const isFree = amounts.length > 0 ? (amounts.every(amount => amount === 0) ? true : amounts.every(amount => amount > 0) ? false : undefined) : saysFree || undefined;
  const isPlain = saysFree && text.length <= 'Free of charge.'.length;
  return orNothing({ free: isFree, notes: joinedNotes(isPlain && isFree ? undefined : text, options.map(({ words }) => words).filter(Boolean).join('\n') || undefined) });
}

function readOption(option: Row): { amount?: number; isBounded: boolean; words?: string } {
  const given = option.raw('amount');
  const number = typeof given === 'number' ? given : /^\d+(?:[.,]\d+)?$/.test(option.mark('amount')) ? Number(option.mark('amount').replace(',', '.')) : undefined;
  const amount = option.kept(number !== undefined && number >= 0 ? number : undefined, 'amount', 'an amount');
  const validTo = option.text('valid_to')?.slice(0, 10);
  const price = amount === undefined || amount === 0 ? (amount === 0 ? '0' : undefined) : [String(amount), /^[a-z]{3}$/i.test(option.mark('currency')) ? option.mark('currency').toUpperCase() : ''].filter(Boolean).join(' ');
  const isPlainZero = amount === 0 && option.raw('amount_description') === undefined && /^(?:everyone|all|free)?$/i.test(option.mark('option'));
  const what = [option.text('option'), [price, option.text('amount_description')].filter(Boolean).join(' ')].filter(Boolean).join(': ');
  return { amount, isBounded: validTo !== undefined, words: isPlainZero || what === '' ? undefined : validTo === undefined ? what : `${what} (– ${validTo})` };
}
