import { assert } from '@open-wc/testing';
import { connector } from '../../../src/connectors/resources/csv/index.ts';
import { readOnly, readResources } from './reading-resources.ts';

describe('a spreadsheet of resources', () => {
  it('reads columns that speak for themselves', async () => {
    const resource = await readOnly(connector, [
      'Service,Category,Provider,Tel,E-mail,Website,Venue,Street,City,Zip,Opening hours,Time zone,Cost,What to bring,Languages spoken,Min age,Last checked,Details',
      'Lantern line,"Grief, Veterans",Lantern House,(503) 555-0134,hi@lantern.example.org,lantern.example.org,Mill hall,1 Mill Lane,Riverton,97000,Mo-Fr 9-17,America/New_York,Free,None,"Spanish; English",18,2026-01-02,**Warm** and <b>open</b>.',
    ].join('\n'));
    assert.deepEqual([resource.title, resource.kind, resource.topics, resource.audiences, resource.organization?.name], ['Lantern line', 'service', ['grief'], ['veterans'], 'Lantern House']);
    assert.deepEqual(resource.channels.map(({ type, display, dial }) => [type, display, dial]), [['voice', '(503) 555-0134', '5035550134'], ['email', 'hi@lantern.example.org', 'hi@lantern.example.org']]);
    assert.deepEqual([resource.places[0]?.name, resource.places[0]?.address, resource.places[0]?.region], ['Mill hall', '1 Mill Lane, Riverton, 97000', ['Riverton']]);
    assert.deepEqual(resource.hours?.openings.map(({ time, minutes, rrule }) => [time, minutes, rrule]), [['09:00', 480, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR']]);
    assert.deepEqual([resource.hours?.timeZone, resource.cost, resource.documents, resource.languages, resource.eligibility?.minimumAge], ['America/New_York', { free: true }, [], ['es', 'en'], 18]);
    assert.deepEqual([resource.checkedAt, resource.summary, resource.links], ['2026-01-02', 'Warm and open.', [{ url: 'https://lantern.example.org' }]]);
  });

  it('keeps hours that are not clear in the sheet’s own words', async () => {
    const { hours } = await readOnly(connector, 'Name,Hours\nTea,Mon 9-5 or so\n');
    assert.deepEqual([hours?.openings, hours?.notes], [[], 'Mon 9-5 or so']);
  });

  it('follows a column map before anything else', async () => {
    const resource = await readOnly(connector, 'Name,Was,Wann\nMr Keeper,Tee,Montag 9-17\n', { columns: { title: 'Was', hours: 'Wann' }, language: 'de' });
    assert.deepEqual([resource.title, resource.hours?.openings[0]?.rrule], ['Tee', 'FREQ=WEEKLY;BYDAY=MO']);
  });

  it('reads events by their date, and other kinds by their name', async () => {
    const { resources, rejected, end } = await readResources(connector, 'Title,Kind,Date,Time,End time,Lat,Lon\nPicnic,,2026-06-05,12:00,14:00,45,-122\nGuide,Guides,,,,,\nParty,,5 June,12:00,,,\nWalk,event,2026-06-06,10:00,,,\n');
    assert.deepEqual(resources.map(({ title, kind, schedule: [first] }) => [title, kind, first?.startDate, first?.minutes]), [['Picnic', 'event', '2026-06-05', 120], ['Guide', 'guide', undefined, undefined], ['Walk', 'event', '2026-06-06', 60]]);
    assert.deepEqual(rejected, [{ row: 3, field: 'Date', why: '“5 June” is not a date (YYYY-MM-DD)' }]);
    assert.equal(end.guessedLengths, 1);
  });

  it('speaks of findings by the sheet’s own headers', async () => {
    const { dropped, rejected } = await readResources(connector, 'Title;Web page;Kind of thing;Age\nTea;javascript:x;teapot;old\n;;;\n"";x;;\n', { columns: { website: 'Web page', kind: 'Kind of thing', minimum_age: 'Age' } });
    assert.deepEqual(dropped.map(({ field }) => field).sort(), ['Age', 'Kind of thing', 'Web page']);
    assert.deepEqual(rejected.map(({ row, field }) => [row, field]), [[2, 'Title']]);
  });

  it('is read from a spreadsheet service too, and needs a column with names', async () => {
    assert.equal((await readOnly(connector, { values: [['Name', 'Phone'], ['Tea', '988']] })).channels[0]?.dial, '988');
    const error = await readResources(connector, 'Foo,Bar\n1,2\n').catch((cause: unknown) => cause);
    assert.match(String(error), /no column holds the name/);
  });
});
