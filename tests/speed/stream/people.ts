/** Somebody with a token. */
export interface Person {
  token: string;
}

const atOnce = 20;

/** Has so many people come in, and into a room. */
export async function comeIn(address: string, count: number, room: string): Promise<Person[]> {
  const people: Person[] = [];
  const one = async (): Promise<void> => {
    const arrived = await fetch(`${address}/people`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"Sam"}' });
    if (arrived.status !== 201) throw new Error(`nobody can come in: ${String(arrived.status)}`);
    const { token } = (await arrived.json()) as Person;
    const joined = await fetch(`${address}/rooms/${room}/members/me`, { method: 'PUT', headers: { authorization: `Bearer ${token}` } });
    if (joined.status !== 204) throw new Error(`nobody can come into the room: ${String(joined.status)}`);
    people.push({ token });
  };
  while (people.length < count) await Promise.all(Array.from({ length: Math.min(atOnce, count - people.length) }, one));
  return people;
}
