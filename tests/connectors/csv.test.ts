import { assert } from '@open-wc/testing';
import { connector } from '../../src/connectors/csv/index.ts';
import { readFeed } from './reading-feed.ts';

describe('CSV', () => {
  it('reads columns that speak for themselves', () => {
    const { groups } = readFeed(connector, 'Title,Weekday,Starts,Ends,Town,Topic,Cost,Languages\nTea,Mon-Wed,7pm,8:30pm,Riverton,"Grief, Knitting",Free,"Spanish; English"\n');
    const [group] = groups;
    assert.equal(group?.name, 'Tea');
    assert.deepEqual(group?.schedule.map(({ rrule, time, minutes }) => [rrule?.slice(-2), time, minutes]), [['MO', '19:00', 90], ['TU', '19:00', 90], ['WE', '19:00', 90]]);
    assert.deepEqual(group?.topics, ['grief', 'Knitting']);
    assert.deepEqual(group?.cost, { free: true });
    assert.equal(group?.place?.town, 'Riverton');
  });

  it('follows a column map before anything else', () => {
    const { groups } = readFeed(connector, 'Name,Was,Wann,Um\nMr Keeper,Tee,Montag,19:00\n', { columns: { name: 'Was', day: 'Wann', time: 'Um' }, language: 'de' });
    assert.equal(groups[0]?.name, 'Tee');
    assert.equal(groups[0]?.schedule[0]?.rrule, 'FREQ=WEEKLY;BYDAY=MO');
  });

  it('speaks of findings by the sheet’s own headers', () => {
    const { rejected, dropped } = readFeed(connector, 'Title;Weekday;Starts;Web page\nTea;Monday;later;\nCake;Monday;19:00;javascript:x\n', { columns: { website: 'Web page' } });
    assert.deepEqual(rejected, [{ row: 1, field: 'Starts', why: '“later” is not a time' }]);
    assert.equal(dropped[0]?.field, 'Web page');
  });

  it('finds out semicolons and tabs, and reads quotes, line breaks and CRLF', () => {
    for (const separator of [',', ';', '\t']) {
      const text = ['Name', 'Notes'].join(separator) + '\r\n' + ['"Tea ""and"" talk"', `"two\r\nlines${separator} one cell"`].join(separator);
      const { groups } = readFeed(connector, text);
      assert.equal(groups[0]?.name, 'Tea "and" talk');
      assert.equal(groups[0]?.description, `two\nlines${separator === '\t' ? '' : separator} one cell`);
    }
  });

  it('reports a quote that is never closed, and reads on at the next line', () => {
    const { groups, rejected } = readFeed(connector, 'Name,Day,Time\n"Lost,Monday,19:00\nTea,Monday,19:00\n"Cake, warm",Monday,20:00\n');
    assert.deepEqual(groups.map(({ name }) => name), ['Tea', 'Cake, warm']);
    assert.deepEqual(rejected, [{ row: 1, why: 'has a quotation mark that is never closed' }]);
  });

  it('reads a date as a group that meets once, and refuses a date that is none', () => {
    const { groups, rejected } = readFeed(connector, 'Name,Date,Time\nPicnic,2026-06-05,12:00\nParty,5 June,12:00\n');
    assert.equal(groups[0]?.schedule[0]?.startDate, '2026-06-05');
    assert.isUndefined(groups[0]?.schedule[0]?.rrule);
    assert.equal(rejected[0]?.field, 'Date');
  });

  it('keeps who may come, and what it costs, in the sheet’s words where no term fits', () => {
    const { groups } = readFeed(connector, 'Name,Access,Cost\nTea,Ring us first,£2\nCake,Closed,0\n');
    assert.deepEqual(groups.map(({ joining, cost }) => ({ joining, cost })), [
      { joining: { notes: 'Ring us first' }, cost: { free: false, notes: '£2' } },
      { joining: { access: 'closed' }, cost: { free: true } },
    ]);
  });

  it('says which column is missed where none holds a name', () => {
    assert.throws(() => readFeed(connector, 'Foo,Bar\n1,2\n'), /no column holds the name/);
  });
});
