// Starts the sample site. PORT chooses the port; REAL_FEEDS names a folder of real feeds to serve beside the invented ones.
import { fileURLToPath } from 'node:url';
import { samplePages } from './pages.ts';
import { createSampleServer } from './server.ts';

const port = Number(process.env.PORT ?? 4600);
const root = fileURLToPath(new URL('../..', import.meta.url));
const site = `http://localhost:${String(port)}`;
const server = createSampleServer({ root, realFeeds: process.env.REAL_FEEDS });

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE'
    ? `Port ${String(port)} is taken. Stop what uses it, or choose another: PORT=${String(port + 1)} npm start`
    : error.message);
  process.exit(1);
});

server.listen(port, () => { void announce(); });

async function announce(): Promise<void> {
  console.log(`\nThe sample pages are at ${site}/\n`);
  for (const { path, description } of await samplePages(`${root}demo/pages`)) console.log(`  ${site}${path}\n      ${description}`);
  console.log(`\n  ${site}/support/index.json\n      The support endpoint, as a folder of files.`);
  if (process.env.REAL_FEEDS) console.log(`  ${site}/real-feeds/\n      The real feeds in ${process.env.REAL_FEEDS}, each in a finder.`);
  console.log('\nCtrl+C stops it.');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
