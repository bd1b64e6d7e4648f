// npm run endpoint [-- COMMAND]: the endpoint alone, as in production. In this very process, so that signals reach it.
import { builtEndpoint } from './setup/built-endpoint.mjs';
import { preparePackages } from './setup/packages.mjs';

// files that the operator names are looked for where the operator stands
const folder = process.env.INIT_CWD ?? process.cwd();
await preparePackages();
await builtEndpoint();
process.chdir(folder);
await import('../build/endpoint/main.js');
