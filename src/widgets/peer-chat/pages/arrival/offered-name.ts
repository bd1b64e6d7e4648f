/** What names are put together from: nothing that is a person's name, and nothing that tells of one. */
export interface NameParts {
  first: readonly string[];
  second: readonly string[];
}

/** A name for somebody who would rather not give one. Another one each time it is asked. */
export function offeredName({ first, second }: NameParts, before?: string, chance: () => number = Math.random): string {
  const one = first[Math.floor(chance() * first.length)] ?? '';
  const at = Math.floor(chance() * second.length);
  const name = (place: number): string => `${one} ${second[place % second.length] ?? ''}`;
  return name(at) === before ? name(at + 1) : name(at);
}
