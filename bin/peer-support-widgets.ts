#!/usr/bin/env node
import { commands } from './commands/index.ts';

// a reader that has seen enough (`| head`) is no failure
process.stdout.on('error', () => { process.exit(); });

const [name = 'help', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (command) {
  const { run } = await command.load();
  process.exitCode = await run(rest, line => { console.log(line); });
} else {
  const asked = /^(?:-h|--help|help)$/.test(name);
  console.log(`Usage: peer-support-widgets COMMAND [--help]\n\n${Object.entries(commands).map(([key, { says }]) => `  ${key.padEnd(16)}${says}`).join('\n')}`);
  process.exitCode = asked ? 0 : 2;
}
