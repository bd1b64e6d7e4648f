import { assert } from '@open-wc/testing';
import { plainMarkdown } from '../../../src/connectors/reading/markdown.ts';
import { writtenDays } from '../../../src/connectors/reading/day-names.ts';
import { isoMinutes } from '../../../src/connectors/resources/iso-duration.ts';
import { dialOf, writtenNumber } from '../../../src/connectors/resources/numbers.ts';
import { accessibilityIn, sortWords } from '../../../src/connectors/resources/words.ts';
import { writtenHours } from '../../../src/connectors/resources/written-hours.ts';
import { offsetMinutes, offsetName, offsetOfNumber, wallIn } from '../../../src/connectors/resources/zones.ts';
import '../reading-feed.ts';
import { readService } from './service-row.ts';

describe('Markdown as words', () => {
  const cases: [written: string, words: string][] = [
    ['**bold** and *it* and __both__ and _this_, ***all***, ~~gone~~', 'bold and it and both and this, all, gone'],
    ['**bold *inside* it**', 'bold inside it'],
    ['## Heading ##\ntext', 'Heading\ntext'],
    ['Heading\n=======\ntext', 'Heading\n\ntext'],
    ['* one\n• two\n- three\n1. four', '- one\n- two\n- three\n1. four'],
    ['[Book here](https://a.example.org/x) now', 'Book here (https://a.example.org/x) now'],
    ['[https://a.example.org](https://a.example.org/)', 'https://a.example.org/'],
    ['[Press](javascript:alert(1)) me', 'Press me'],
    ['[Wiki](https://a.example.org/x_(y)) too', 'Wiki (https://a.example.org/x_(y)) too'],
    ['[Press](data:text/html,x) me', 'Press me'],
    ['![A door](https://a.example.org/d.png)', 'A door'],
    ['> quoted\n> twice', 'quoted\ntwice'],
    ['`code` and ```\nfence\n```', 'code and ```\nfence'],
    ['one\n\n---\n\ntwo', 'one\n\ntwo'],
    ['2 * 3 * 4, snake_case_name, #1 clinic, C# and 5 > 4', '2 * 3 * 4, snake_case_name, #1 clinic, C# and 5 > 4'],
    ['\\*not emphasis\\*', '*not emphasis*'],
    ['<**script**>alert(1)', 'script>alert(1)'],
    ['Call +44 20, 9-5. Rates: £5 - £10', 'Call +44 20, 9-5. Rates: £5 - £10'],
  ];
  for (const [written, words] of cases) it(JSON.stringify(written), () => assert.equal(plainMarkdown(written), words));

  it('is read in a description beside HTML, and links of both keep their address', async () => {
    const { summary, body } = await readService({ description: '<p>Come. <a href="https://a.example.org/map">Map</a> <a href="javascript:x">here</a></p><p>See <https://b.example.org> or *ask*.</p>' });
    assert.equal(summary, 'Come. Map (https://a.example.org/map) here');
    assert.equal(body, 'See https://b.example.org or ask.');
  });

  it('is read in good time, however hostile', () => {
    for (const mark of ['*', '**a ', '__a ', '_a', '[', '[a](', '![', '# ', '- ', '`', '> ', '~~', '\\', '---x\n', '<a href="']) assert.isString(plainMarkdown(mark.repeat(20_000 / mark.length)), mark);
  });
});

describe('a phone number', () => {
  const cases: [written: string, display: string, dial: string | undefined][] = [
    ['"+44 1234 234567"', '+44 1234 234567', '+441234234567'],
    ['(503) 555-0134', '(503) 555-0134', '5035550134'],
    ['+44 (0)20 7946 0000', '+44 (0)20 7946 0000', '+442079460000'],
    ['0800/123 45 67', '0800/123 45 67', '08001234567'],
    ['112', '112', '112'],
    ['988', '988', '988'],
    ['555', '555', '555'],
    ['*67 555 0100', '*67 555 0100', '*675550100'],
    ['tel: 555 0100', '555 0100', '5550100'],
    ['503-555-0134 ext. 12', '503-555-0134 ext. 12', '5035550134'],
    ['503-555-0134x12', '503-555-0134x12', '5035550134'],
    ['٠٨٠٠ ١٢٣ ٤٥٦', '٠٨٠٠ ١٢٣ ٤٥٦', '0800123456'],
    ['555 0100 / 555 0101', '555 0100 / 555 0101', undefined],
    ['555 0100 or 555 0101', '555 0100 or 555 0101', undefined],
    ['1-800-FLOWERS', '1-800-FLOWERS', undefined],
    ['Ask at the desk', 'Ask at the desk', undefined],
    ['12345678901234567890', '12345678901234567890', undefined],
    ['7', '7', undefined],
  ];
  for (const [written, display, dial] of cases) it(`${written} is dialled ${dial ?? 'not at all'}`, () => assert.deepEqual(writtenNumber(written), { display, dial }));

  it('shows its extension and does not dial it, and says it once', () => {
    assert.deepEqual(writtenNumber('555 0134', '12'), { display: '555 0134 ext. 12', dial: '5550134' });
    assert.deepEqual(writtenNumber('555 0134 x12', '12'), { display: '555 0134 x12', dial: '5550134' });
  });

  it('is nothing where nothing is written, and cannot be turned round', () => {
    assert.isUndefined(writtenNumber(' "" '));
    assert.deepEqual(writtenNumber('\u202e0010 555\u202c'), { display: '0010 555', dial: '0010555' });
    assert.isUndefined(dialOf('+1 555 +2 555'));
  });
});

describe('hours in words', () => {
  const read = (words: string): unknown => writtenHours(words, writtenDays())?.map(({ time, minutes, rrule }) => `${rrule?.replace('FREQ=WEEKLY;BYDAY=', '') ?? ''} ${time} ${String(minutes)}`);
  const cases: [words: string, openings: string[]][] = [
    ['Mo-Fr 9-17', ['MO,TU,WE,TH,FR 09:00 480']],
    ['Mo-Fr 09:00-12:30, 13:30-17:00; Sa 10:00-12:00', ['MO,TU,WE,TH,FR 09:00 210', 'MO,TU,WE,TH,FR 13:30 210', 'SA 10:00 120']],
    ['Mon, Wed and Fri from 9am to 5pm', ['MO,WE,FR 09:00 480']],
    ['Tue 1-5pm', ['TU 13:00 240']],
    ['Tue 9-5pm', ['TU 09:00 480']],
    ['Sat 7pm – 2am', ['SA 19:00 420']],
    ['Monday to Thursday: noon to midnight\nSunday closed', ['MO,TU,WE,TH 12:00 720']],
    ['24/7', ['SU,MO,TU,WE,TH,FR,SA 00:00 1440']],
    ['Open 24 hours a day, 7 days a week', ['SU,MO,TU,WE,TH,FR,SA 00:00 1440']],
    ['daily 00:00-24:00', ['SU,MO,TU,WE,TH,FR,SA 00:00 1440']],
  ];
  for (const [words, openings] of cases) it(JSON.stringify(words), () => assert.deepEqual(read(words), openings));

  it('stay words where anything is unclear', () => {
    for (const words of ['', '9-5', 'Mon 9-5', 'Mon', 'Mon 9-17 by appointment', 'By appointment', 'Mon 25-30', 'PH off', 'Mon 9-17 except holidays', 'Mon 13pm-14pm', 'ask', `Mon ${'9-17,'.repeat(200)}`]) assert.isUndefined(read(words), words);
  });
});

describe('offsets, lengths and terms', () => {
  it('offsets are read and named', () => {
    assert.deepEqual(['Z', '+05:30', '-0800', 'UTC+2', '+15:00', 'EST', ''].map(offsetMinutes), [0, 330, -480, 120, undefined, undefined, undefined]);
    assert.deepEqual([3, -8, 5.5, -480, 99, 0].map(offsetOfNumber), [180, -480, 330, -480, undefined, 0]);
    assert.deepEqual([0, -480, 330, -210].map(offsetName), ['UTC', '-08:00', '+05:30', '-03:30']);
    assert.deepEqual(wallIn('America/New_York', Date.UTC(2026, 6, 1, 2)), { day: '2026-06-30', minutes: 1_320 });
    assert.isUndefined(wallIn('Mars/Olympus', 0));
  });

  it('durations are read', () => assert.deepEqual(['PT1H30M', 'P1D', 'P1W', 'PT90S', 'PT0S', 'P', '1h', 5].map(isoMinutes), [90, 1_440, 10_080, 2, undefined, undefined, undefined, undefined]));

  it('words that mean a term become it', () => {
    assert.deepEqual(sortWords(['Mental Health Services', 'LGBT', 'bereavement', 'Wheelchair Access', 'Soup', 'grief', 'Grief']), { topics: ['mental-health', 'bereavement', 'Soup', 'grief'], audiences: ['lgbtq'], accessibility: ['wheelchair'] });
    assert.deepEqual(sortWords(['constructor', '__proto__'], 'audiences').audiences, ['constructor', '__proto__']);
    assert.deepEqual(accessibilityIn('Hearing loop. No wheelchairs.'), ['hearing-loop']);
  });
});
