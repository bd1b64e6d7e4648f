import type { List } from '../../context.ts';
import { rulesOf, type Fault, type Finding } from '../../finding.ts';
import type { Noun } from '../../nouns.ts';
import { quoted, shown } from '../../quoted.ts';
import type { Search } from '../../search.ts';

const rulesFor = ({ name, title }: Noun) => {
  const rule = rulesOf(`${title}: search`, title, `${name}.search`);
  return {
    cursor: rule('cursor', 'Each page leads on to the next, without a row twice, to the end', 'Let `next` name the place after the last row sent, in an order that is the same on every page (end it with the id), and leave it out on the last page.'),
    total: rule('total', 'The total is the number of rows on all pages', 'Count all rows that match, before the page is cut out; the same on every page.'),
    all: rule('all', 'A search for everything finds the whole list', 'Search the same rows that the list shows.'),
  };
};

const mostPages = 12;
const fewRows = 5;

/** Turns page after page, small ones, as far as a dozen. */
export async function* checkPages(noun: Noun, search: Search, timeZone: string, list: List | undefined): AsyncIterable<Finding> {
  const rules = rulesFor(noun);
  const walk = await turnPages(search, timeZone);
  yield rules.cursor.judge(walk.fault);
  yield rules.total.judge(walk.totals);
  if (!list) return;
  const where = `${walk.line} → $.total`;
  // rows that the widgets set aside may be found by an endpoint, or not
  const isRight = walk.total <= list.count && walk.total >= list.rows.length;
  yield rules.all.judge(isRight ? undefined : { where, came: `${String(walk.total)}, the list has ${String(list.count)} rows` });
}

interface Walk {
  line: string;
  total: number;
  fault?: Fault;
  totals: Fault[];
}

async function turnPages(search: Search, timeZone: string): Promise<Walk> {
  const first = await search.page({ timeZone, limit: 1 });
  const total = first.page?.total ?? 0;
  const limit = Math.min(100, Math.max(1, Math.ceil(total / fewRows)));
  const seen = new Map<string, number>();
  const walk: Walk = { line: first.page?.line ?? '', total, fault: first.faults[0], totals: [] };
  let cursor: string | undefined;
  for (let number = 1; number <= mostPages; number += 1) {
    const { page, faults } = await search.page({ timeZone, limit, ...(cursor === undefined ? {} : { cursor }) });
    const fault = (came: string, path: string): Fault => ({ where: `${quoted(page?.line ?? '', 120)} → $${path}`, came });
    if (!page) return { ...walk, fault: faults[0] };
    if (page.total !== total) walk.totals.push(fault(`${String(page.total)} on page ${String(number)}, ${String(total)} before`, '.total'));
    for (const [at, { id }] of page.rows.entries()) {
      const before = seen.get(id);
      if (before !== undefined) return { ...walk, fault: fault(`${shown(id)} on page ${String(number)}, which was on page ${String(before)} already`, `.items[${String(at)}].id`) };
      seen.set(id, number);
    }
    if (page.next === undefined) {
      if (seen.size !== total && walk.totals.length === 0) walk.totals.push(fault(`${String(total)}, and ${String(seen.size)} rows on all pages`, '.total'));
      return walk;
    }
    if (page.rows.length === 0) return { ...walk, fault: fault(`an empty page that leads on (next: ${shown(page.next)})`, '.next') };
    if (page.next === cursor) return { ...walk, fault: fault(`the cursor that was asked with: ${shown(cursor)}`, '.next') };
    cursor = page.next;
  }
  return walk;
}
