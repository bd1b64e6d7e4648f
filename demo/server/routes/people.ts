import type { Parts } from '../parts.ts';
import { ProblemError } from '../http/problems.ts';
import { json, noStore } from '../http/respond.ts';
import type { Serve } from '../http/serve-operation.ts';
import { peopleOperations } from '../operations/people.ts';
import { newSecret, tokenHash } from '../store/secrets.ts';
import { knownPerson } from '../chat/known-person.ts';

const done = (): Response => new Response(null, { status: 204, headers: noStore });

/** People: coming in, what they said of themselves, whom they would rather not see, and the way out. */
export function peopleRoutes(serve: Serve, { config, store: { chat }, clock }: Parts): void {
  if (config.chat.rooms.length === 0) return;
  serve(peopleOperations.create, async ({ body }) => {
    const token = newSecret();
    return json({ person: await chat.createPerson(body, tokenHash(token), clock()), token }, noStore, 201);
  });
  serve(peopleOperations.change, async ({ body, person }) => json(await chat.changePerson(knownPerson(person).id, body) ?? gone(), noStore));
  serve(peopleOperations.copy, async ({ person }) => json(await chat.copyOf(knownPerson(person).id) ?? gone(), noStore));
  serve(peopleOperations.blocks, async ({ person }) => json(await chat.blockedBy(knownPerson(person).id), noStore));
  serve(peopleOperations.block, async ({ body, person }) => {
    if (!(await chat.block(knownPerson(person).id, body.person))) throw new ProblemError('not-found', { field: 'person' });
    return done();
  });
  serve(peopleOperations.unblock, async ({ values, person }) => {
    await chat.unblock(knownPerson(person).id, values.person ?? '');
    return done();
  });
  serve(peopleOperations.renewToken, async ({ personToken }) => {
    const token = newSecret();
    if (!(await chat.rotateToken(personToken, tokenHash(token)))) gone();
    return json({ token }, noStore);
  });
  serve(peopleOperations.remove, async ({ values: { words }, person }) => {
    await chat.removePerson(knownPerson(person).id, words === 'erase' ? 'erase' : 'keep', clock());
    return done();
  });
}

/** They went for good between two statements. */
function gone(): never {
  throw new ProblemError('unknown-person', { headers: { 'www-authenticate': 'Bearer' } });
}
