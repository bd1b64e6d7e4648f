// npm run endpoint [-- COMMAND]: the endpoint alone, as in production. In this very process, so that signals reach it.
import { preparePackages } from './setup/packages.mjs';

// files that the operator names are looked for where the operator stands
const folder = process.env.INIT_CWD ?? process.cwd();
await preparePackages();
process.chdir(folder);
const { register } = await import('tsx/esm/api');
register();
await import('../demo/server/main.ts');
