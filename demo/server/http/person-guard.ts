import type { Context } from 'hono';
import type { Operation } from '../operations/operation.ts';
import type { ChatStore } from '../store/chat-store.ts';
import { tokenHash } from '../store/secrets.ts';
import { counterOf, type Allowances } from './allowances.ts';
import { ProblemError } from './problems.ts';

const bearer = /^Bearer ([\w-]{20,200})$/i;

/** Notes whose token came, where an operation takes one, and counts what one person sends, from however many addresses. */
export function personGuard(chat: ChatStore, allowance: Allowances['person']): (operation: Operation, context: Context) => Promise<void> {
  const count = counterOf(allowance);
  // a sign every few seconds must not cost anybody a word
  const countPassing = counterOf(allowance);
  return async ({ person: wanted, method, isPassing = false }, context) => {
    const given = context.req.header('authorization');
    if (!wanted || (wanted === 'welcome' && given === undefined)) return;
    const token = bearer.exec(given ?? '')?.[1];
    const hash = token === undefined ? undefined : tokenHash(token);
    const person = hash === undefined ? undefined : await chat.personBy(hash);
    if (!person) throw new ProblemError('unknown-person', { headers: { 'www-authenticate': 'Bearer' } });
    if (method !== 'GET') await (isPassing ? countPassing : count)(person.id);
    context.set('person', person);
    context.set('personToken', hash);
  };
}
