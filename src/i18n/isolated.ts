/** Words of a feed (a name, a number to call) inside a sentence of the other direction: they neither turn round nor turn their neighbours round. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
