/** A command: reads its arguments, writes lines, gives the exit code. */
export interface Command {
  run: (args: readonly string[], write: (line: string) => void) => Promise<number>;
}

/** The commands of this package by name; a new one is a file and a line. */
export const commands: Record<string, { says: string; load: () => Promise<Command> }> = {
  'check-feed': { says: 'read a list of groups as the widgets do, and report row by row', load: () => import('./check-feed.ts') },
  'check-helplines': { says: 'check the crisis lines of a list, an endpoint or a page', load: () => import('./check-helplines.ts') },
  'check-endpoint': { says: 'test a support endpoint against the contract', load: () => import('./check-endpoint.ts') },
};
