import { assert, waitUntil } from '@open-wc/testing';
import '../../src/widgets/group-finder/define.ts';

const { __realFeeds: realFeeds } = globalThis as { __realFeeds?: boolean };

/** Real lists, whole and right: file, zone of rows that name none, count, a group and what is to be read of it at a fixed moment. */
const feeds: { file: string; zone?: string; count: string; search: string; reads: RegExp[] }[] = [
  { file: 'bmlt-nyc-1513.search-results.json', zone: 'America/New_York', count: '1,513 groups', search: '"nothing macho"', reads: [/Saturday 2:00\s?–\s?3:30\sPM/, /3424 Kossuth Ave/, /In person/] },
  { file: 'oiaa-online-160.json', count: '160 groups', search: 'pickle jar', reads: [/Monday 11:00\sAM\s?–\s?12:00\sPM/, /Online/] },
];

describe('a real feed', function () {
  // without the folder of real feeds (REAL_FEEDS) there is nothing to read
  const its = realFeeds ? it : it.skip;

  for (const { file, zone, count, search, reads } of feeds) {
    its(`is shown whole and right: ${file}`, async () => {
      const finder = document.createElement('group-finder');
      finder.src = `/real-feeds/groups/${file}`;
      finder.timeZone = zone;
      finder.visitorZone = 'America/New_York';
      finder.clock = () => Date.UTC(2026, 10, 18, 17); // a Wednesday
      document.body.append(finder);
      try {
        const seen = (): string => finder.shadowRoot?.querySelector('[part=base]')?.textContent ?? '';
        const total = (): string => finder.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
        await waitUntil(() => total() === count, `the total was ${total()}`, { timeout: 10_000 });
        assert.lengthOf(finder.rejected, 0);
        const field = finder.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
        if (!field) throw new Error('there is no search field');
        field.value = search;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await waitUntil(() => total() !== count && reads.every(one => one.test(seen())), `never read ${String(reads)} in: ${seen()}`, { timeout: 10_000 });
      } finally {
        finder.remove();
      }
    });
  }
});
