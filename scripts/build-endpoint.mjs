// Builds the endpoint and the sample site under build/endpoint: plain JavaScript starts faster and needs less memory than its sources do.
import { preparePackages } from './setup/packages.mjs';

await preparePackages();
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
await build({ mode: 'endpoint', logLevel: 'warn', configFile: 'vite.config.ts' });
