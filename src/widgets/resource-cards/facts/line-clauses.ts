import type { Channel } from '../../../protocol/channel.ts';
import type { Saying } from './clause.ts';
import { cost } from './clauses.ts';

/** What a way to reach somebody promises. */
type Promised = 'free' | 'anonymous' | 'showsOnBill' | 'mayCallPolice';

/** Ways that go over the phone. */
const onPhone: readonly Channel['type'][] = ['voice', 'text', 'textphone'];
/** Ways on which one speaks with somebody. */
const withSomebody: readonly Channel['type'][] = [...onPhone, 'chat', 'video'];

/** What some ways say of a promise: true or false where all agree, `mixed` where they differ, undefined where some say nothing and none says yes. */
function promised(channels: readonly Channel[], name: Promised, types: readonly Channel['type'][]): { answer: boolean | 'mixed'; field: string } | undefined {
  const lines = channels.filter(({ type }) => types.includes(type));
  const at = channels.findIndex(channel => lines.includes(channel) && channel[name] === true);
  const said = new Set(lines.map(line => line[name]));
  if (said.size === 1 && !said.has(undefined)) return { answer: at !== -1, field: fieldOf(at === -1 ? channels.findIndex(channel => lines.includes(channel)) : at, name) };
  return at === -1 ? undefined : { answer: 'mixed', field: fieldOf(at, name) };
}

const fieldOf = (at: number, name: Promised): string => `channels.${at}.${name}`;

/** What it costs, or else what calling costs. Ways that differ say it themselves. */
export const callCost: Saying = (resource, setting, asOf) => {
  if (resource.cost) return cost(resource, setting, asOf);
  const free = promised(resource.channels, 'free', onPhone);
  if (!free) return cost(resource, setting, asOf);
  return free.answer === 'mixed' ? undefined : { text: free.answer ? setting.words.free : setting.words.notFree, field: free.field, ...(free.answer && { tone: 'good' }) };
};

/** Whether they may call the police: a warning where any line may. */
export const police: Saying = ({ channels }, { words }) => warning(promised(channels, 'mayCallPolice', withSomebody), words.police);

/** Whether it shows on the phone bill: a warning where any line does. */
export const bill: Saying = ({ channels }, { words }) => warning(promised(channels, 'showsOnBill', onPhone), words.onBill);

/** That nobody asks for a name. */
export const noName: Saying = ({ channels }, { words }) => {
  const anonymous = promised(channels, 'anonymous', withSomebody);
  return anonymous?.answer === true ? { text: words.noName, field: anonymous.field, tone: 'good' } : undefined;
};

function warning(said: ReturnType<typeof promised>, [no, yes]: readonly [string, string]): ReturnType<Saying> {
  return said && (said.answer === false ? { text: no, field: said.field, tone: 'good' } : { text: yes, field: said.field, tone: 'warn' });
}
