/** Writes the sample feeds beside this file, the same ones on every run: `npx tsx demo/feeds/make-feeds.ts`. */
import { writeFileSync } from 'node:fs';
import { circlesSheet } from './seeds/circles.ts';
import { harborAnswer } from './seeds/harbor.ts';
import { onlineRows } from './seeds/online.ts';
import { Random } from './seeds/random.ts';
import { rivertonRows } from './seeds/riverton.ts';

/** JSON with a row a line: easy to read, and to compare. */
const lines = (rows: readonly unknown[]): string => `[\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]`;
const write = (name: string, text: string): void => { writeFileSync(new URL(name, import.meta.url), text); };

const harbor = harborAnswer(new Random(2));
write('riverton.meeting-guide.json', `${lines(rivertonRows(new Random(1)))}\n`);
write('harbor.bmlt.json', `{"meetings":${lines(harbor.meetings)},"formats":${lines(harbor.formats)}}\n`);
write('online.central-query.json', `${lines(onlineRows(new Random(3)))}\n`);
write('circles.csv', circlesSheet(new Random(4)));
