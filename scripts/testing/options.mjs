import { parseArgs } from 'node:util';
import { stop } from '../setup/packages.mjs';

const help = `npm test -- [--only PART]… [--files GLOB]… [--engine NAME] [--require-all-engines]
  --only    check, browser, node or stories; may be repeated
  --files   only these test files (browser and node parts)
  --engine  chromium, firefox or webkit
  --require-all-engines  a missing engine is a failure`;

/** What the developer asked `npm test` for. */
export function parseOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true },
        files: { type: 'string', multiple: true },
        engine: { type: 'string' },
        'require-all-engines': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(help);
      process.exit(0);
    }
    const { only, files, engine, 'require-all-engines': requireAllEngines } = values;
    return { only, files, engine, requireAllEngines };
  } catch (error) {
    return stop(`${error.message}\n${help}`);
  }
}
