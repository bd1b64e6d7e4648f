import { rulesOf, type Finding } from '../../finding.ts';
import type { Noun } from '../../nouns.ts';
import type { Search } from '../../search.ts';
import { shown } from '../../quoted.ts';

const rulesFor = ({ name, title }: Noun) => {
  const rule = rulesOf(`${title}: search`, title, `${name}.search`);
  return {
    shape: rule('shape', 'A search for everything is answered in the shape of the contract', 'Answer {"items": […], "total": 12, "facets": {"topics": [{"value", "count"}]}, "next"?: "…"}.'),
    unknown: rule('unknown-fields', 'Fields that it does not know are ignored', 'Skip what you do not know: a newer widget may ask for more.'),
    zone: rule('unknown-zone', 'A time zone that it does not know is read as its own', 'Fall back to the endpoint’s own zone: browsers know names that your data may not have yet.'),
    limit: rule('limit', 'No page is longer than asked', 'Send at most `limit` items, and at most 100 in any case.'),
  };
};

const longestPage = 100;

/** What an answer must be in itself. */
export async function* checkShape(noun: Noun, search: Search, timeZone: string): AsyncIterable<Finding> {
  const rules = rulesFor(noun);
  const { page, faults } = await search.page({ timeZone });
  yield rules.shape.judge(faults);
  if (!page) return;
  const strange = await search.page({ timeZone, zebra: { stripes: [1, 2] }, madeUp: true });
  yield rules.unknown.judge(strange.page?.total === page.total ? strange.faults : strange.faults[0] ?? { where: `${strange.page?.line ?? ''} → $.total`, came: `${shown(strange.page?.total)}, without them ${String(page.total)}` });
  const lost = await search.page({ timeZone: 'Nowhere/Made-up' });
  yield rules.zone.judge(lost.page?.total === page.total ? undefined : lost.faults[0] ?? { where: `${lost.page?.line ?? ''} → $.total`, came: `${shown(lost.page?.total)}, in a known zone ${String(page.total)}` });
  const short = [];
  for (const limit of [1, 3, longestPage]) {
    const asked = await search.page({ timeZone, limit });
    const count = asked.page?.rows.length ?? 0;
    const expected = Math.min(limit, page.total);
    short.push(asked.faults[0] ?? (count > limit || (limit === 1 && count < expected) ? { where: `${asked.page?.line ?? ''} → $.items`, came: `${String(count)} items` } : undefined));
  }
  yield rules.limit.judge([...short, page.rows.length > longestPage ? { where: `${page.line} → $.items`, came: `${String(page.rows.length)} items` } : undefined]);
}
