// Starts the endpoint alone, for production, or does one thing with its store: see the README for commands and variables.
import { readSettings } from './config/settings.ts';
import { SettingError } from './config/setting-error.ts';
import { commands } from './commands/index.ts';
import { StoreError } from './store/store.ts';

const [name = 'serve', ...rest] = process.argv.slice(2);

try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new SettingError(`There is no command "${name}". There are:\n${Object.entries(commands).map(([key, { says }]) => `  ${key.padEnd(18)}${says}`).join('\n')}`);
  await command.run(readSettings(process.env, { port: 4700, data: 'data/support.sqlite' }), rest);
} catch (error) {
  // what the operator can mend is said in words; anything else is a fault of ours and keeps its stack
  console.error(error instanceof SettingError || error instanceof StoreError ? error.message : error);
  process.exitCode = 1;
}
