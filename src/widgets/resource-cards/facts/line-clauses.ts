import type { Channel } from '../../../protocol/channel.ts';
import type { Saying } from './clause.ts';
import { cost } from './clauses.ts';
import type { FactWords } from './fact-setting.ts';

/** Ways that go over the phone. */
const onPhone: readonly Channel['type'][] = ['voice', 'text', 'textphone'];
/** Ways on which one speaks with somebody. */
const withSomebody: readonly Channel['type'][] = [...onPhone, 'chat', 'video'];

/** What a way to reach somebody says of itself; of the first two yes is good, of the others no. */
type Promised = 'free' | 'anonymous' | 'showsOnBill' | 'mayCallPolice';

/** Says what is good only where all ways of some types agree, and warns where one of them may do what others do not. */
function promised(name: Promised, types: readonly Channel['type'][], wordsOf: (words: FactWords) => readonly [no: string | undefined, yes: string]): Saying {
  const isYesGood = name === 'free' || name === 'anonymous';
  return ({ channels }, { words }) => {
    const said = channels.map(channel => (types.includes(channel.type) ? channel[name] ?? 'unsaid' : undefined));
    const only = new Set(said.filter(answer => answer !== undefined));
    const answer = only.size === 1 ? [...only][0] : only.has(true) && !isYesGood;
    const text = answer === 'unsaid' || (only.size !== 1 && !answer) ? undefined : wordsOf(words)[answer ? 1 : 0];
    return text === undefined ? undefined : { text, field: `channels.${said.indexOf(answer)}.${name}`, tone: answer === isYesGood ? 'good' : isYesGood ? undefined : 'warn' };
  };
}

const callFree = promised('free', onPhone, ({ notFree, free }) => [notFree, free]);

/** What it costs, or else what calling costs. Ways that differ say so themselves. */
export const callCost: Saying = (resource, setting, asOf) =>
  resource.cost || resource.channels.every(({ free }) => free === undefined) ? cost(resource, setting, asOf) : callFree(resource, setting, asOf);

/** Whether they may call the police. */
export const police = promised('mayCallPolice', withSomebody, words => words.police);

/** Whether it shows on the phone bill. */
export const bill = promised('showsOnBill', onPhone, words => words.onBill);

/** That nobody asks for a name. */
export const noName = promised('anonymous', withSomebody, words => [undefined, words.noName]);
