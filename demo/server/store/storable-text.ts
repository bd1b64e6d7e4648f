// U+0000 cannot be kept by PostgreSQL, and a lone surrogate by no UTF-8 at all
const unstorable = /[\0\p{Surrogate}]/u;

/** Whether both databases keep this text as it is. */
export const isStorable = (text: string): boolean => !unstorable.test(text);

/** Throws where a text could not be kept as it is. `what` names it. */
export function assertStorable(text: string | undefined, what: string): void {
  const found = text === undefined ? null : unstorable.exec(text);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new RangeError(`${what} cannot be kept: there is a U+${code} at ${found.index}`);
}
