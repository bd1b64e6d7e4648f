import { defineConfig, type UserConfig } from 'vite';
import { sampleAddresses } from './scripts/vite/sample-addresses.ts';
import { targets } from './scripts/vite/targets.ts';

const development: UserConfig = {
  appType: 'mpa',
  plugins: [sampleAddresses()],
  server: { port: 4601 },
};

export default defineConfig(({ command, mode }) => ({
  publicDir: false,
  ...(command === 'serve' ? development : targets[mode]),
}));
