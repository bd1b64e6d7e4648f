import type { Settings } from '../config/settings.ts';
import { newEpoch } from './new-epoch.ts';
import { serve } from './serve.ts';
import { endStaffToken, staffToken } from './staff-token.ts';

interface Command {
  says: string;
  run: (settings: Settings, args: readonly string[]) => Promise<void>;
}

/** What `npm run endpoint -- COMMAND` does. */
export const commands: Readonly<Record<string, Command>> = {
  'serve': { says: 'answers requests (the default)', run: serve },
  'staff-token': { says: 'NAME: makes a token for one of the staff and prints it; an older one of that name ends', run: staffToken },
  'end-staff-token': { says: 'NAME: ends a token', run: endStaffToken },
  'new-epoch': { says: 'after a backup was put back: everybody reads their rooms anew', run: newEpoch },
};
