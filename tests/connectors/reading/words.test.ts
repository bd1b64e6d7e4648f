import { assert } from '@open-wc/testing';
import { lengthMinutes } from '../../../src/connectors/csv/durations.ts';
import { clockText, minutesOf } from '../../../src/connectors/reading/minutes.ts';
import { writtenDays } from '../../../src/connectors/reading/day-names.ts';
import { languageNamed } from '../../../src/connectors/reading/language-names.ts';
import { emailAddress, webAddress } from '../../../src/connectors/reading/links.ts';
import { plainLine, plainProse } from '../../../src/connectors/reading/plain-text.ts';
import '../reading-feed.ts';

describe('a time of day', () => {
  const right: [string, string][] = [['19:00', '19:00'], ['7:05', '07:05'], ['19:00:30', '19:00'], ['7:00 pm', '19:00'], ['7pm', '19:00'], ['7 P.M.', '19:00'], ['12am', '00:00'], ['12:30 pm', '12:30'], ['noon', '12:00'], ['Midnight', '00:00'], ['12 noon', '12:00'], ['19.30', '19:30'], ['19h30', '19:30'], [' 09:00 ', '09:00']];
  for (const [written, meant] of right) it(`${written} is ${meant}`, () => assert.equal(clockText(minutesOf(written) ?? -1), meant));
  it('is not what cannot be one', () => {
    for (const wrong of ['', '19', '25:00', '24:01', '12:60', '13am', '0pm', 'late', '19:0', 19, null]) assert.isUndefined(minutesOf(wrong), String(wrong));
  });
  it('may have a length in minutes or hours', () => {
    assert.deepEqual([60, '90', '01:30:00', '1h30', '2h', '45 min'].map(lengthMinutes), [60, 90, 90, 90, 120, 45]);
    for (const wrong of [0, -5, 1.5, '', 'long', 20_000]) assert.isUndefined(lengthMinutes(wrong), String(wrong));
  });
});

describe('days', () => {
  const read = (value: unknown, language?: string) => writtenDays(language)(value);
  it('are read from names, short names, lists, ranges and groups', () => {
    assert.deepEqual(read('Tuesdays'), [2]);
    assert.deepEqual(read('tue. & THURS'), [2, 4]);
    assert.deepEqual(read('Fri-Mon'), [5, 6, 0, 1]);
    assert.deepEqual(read('Monday to Wednesday'), [1, 2, 3]);
    assert.deepEqual(read('every day'), [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual(read('Mon, mon'), [1]);
  });
  it('are read in the language of the feed too', () => {
    assert.deepEqual(read('miércoles', 'es'), [3]);
    assert.deepEqual(read('Miercoles y viernes', 'es'), [3, 5]);
    assert.deepEqual(read('الجمعة', 'ar'), [5]);
    assert.isUndefined(read('miércoles'));
  });
  it('are none where a meeting is by appointment, and unreadable where a name fits two', () => {
    assert.deepEqual(read('By appointment'), []);
    assert.isUndefined(read('T'));
    assert.isUndefined(read('8'));
  });
});

describe('plain words', () => {
  it('keep line breaks and lose tags, comments and hidden content', () => {
    assert.equal(plainProse('<ul><li>one</li><li>two</li></ul><!-- no --><style>p{}</style>'), 'one\n\ntwo');
    assert.equal(plainLine('<h1>A\n  B</h1>'), 'A B');
  });
  it('decode entities once', () => {
    assert.equal(plainLine('Caf&eacute; &amp; &#8220;tea&#x201D; &ntilde;&Uuml; &unknown;'), 'Café & “tea” ñÜ &unknown;');
    assert.equal(plainLine('&amp;lt;b'), '&lt;b');
  });
  it('leave a lonely sign alone', () => assert.equal(plainLine('age < 18 & 3 > 2'), 'age < 18 & 3 > 2'));
  it('never leave what opens a tag', () => {
    for (const text of ['<<b>script>x', '&lt;script&gt;', '<script', '<\u0000script>', '<scr<script>ipt>', '<<<a<b>i']) assert.notMatch(plainProse(text), /<[a-z/!]/i, text);
  });
});

describe('addresses', () => {
  it('of the web are kept as http and https, cleaned', () => {
    assert.equal(webAddress('  https://a.example.org/x?y=1&amp;z=2 '), 'https://a.example.org/x?y=1&z=2');
    assert.equal(webAddress('www.example.org/a b'), 'https://www.example.org/a%20b');
    for (const wrong of ['javascript:alert(1)', 'java\nscript:x', 'ftp://x.example', '//x.example', 'https://', 'see poster', 'mailto:a@b.example', 'https://a.example.org/"><b', 5]) assert.isUndefined(webAddress(wrong), String(wrong));
  });
  it('of mail are checked loosely, and cannot add headers', () => {
    assert.equal(emailAddress(' mailto:tea@example.org '), 'tea@example.org');
    for (const wrong of ['tea', 'tea@', 'a@b', 'a@b.example?bcc=c@d.example', 'a b@c.example', '<a@b.example>']) assert.isUndefined(emailAddress(wrong), wrong);
  });
});

describe('a language', () => {
  it('is a tag, or a name in English or in itself', () => {
    assert.deepEqual(['pt-BR', 'es_MX', 'Spanish', 'Español', 'Espanol', 'العربية'].map(languageNamed), ['pt-br', 'es-mx', 'es', 'es', 'es', 'ar']);
    assert.isUndefined(languageNamed('Klingonese'));
  });
});
