/** What names are put together from: nothing that is a person's name, and nothing that tells of one. */
export interface NameParts {
  first: readonly string[];
  second: readonly string[];
}

/** A name for somebody who would rather not give one. Another one each time it is asked. */
export function offeredName({ first, second }: NameParts, before?: string, chance: () => number = Math.random): string {
  const pick = (parts: readonly string[]): string => parts[Math.floor(chance() * parts.length)] ?? '';
  const name = (): string => `${pick(first)} ${pick(second)}`;
  const offered = name();
  return offered === before ? name() : offered;
}
