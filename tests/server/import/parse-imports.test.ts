import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkImports, ImportConfigError, parseImports } from '../../../demo/server/import/parse-imports.ts';

const refused = (text: string, why: RegExp): void => { assert.throws(() => parseImports(text), (error: unknown) => error instanceof ImportConfigError && why.test(error.message), text); };

describe('the imports of an operator', () => {
  it('are files and addresses, parted by spaces, each with its format or without', () => {
    assert.deepEqual(parseImports(' feeds/a.csv  https://b.example/list.json,bmlt\n./r.json,resources '), [
      { source: 'feeds/a.csv' },
      { source: 'https://b.example/list.json', format: 'bmlt' },
      { source: './r.json', format: 'resources' },
    ]);
    assert.deepEqual(parseImports('  '), []);
  });

  it('may hold commas: only a known format behind the last one counts', () => {
    assert.deepEqual(parseImports('https://b.example/?ids=1,2 a,b.csv,csv https://b.example/?f=csv,other'), [
      { source: 'https://b.example/?ids=1,2' },
      { source: 'a,b.csv', format: 'csv' },
      { source: 'https://b.example/?f=csv,other' },
    ]);
  });

  it('may be a JSON list where more must be said of one', () => {
    const sheet = { source: 'my sheet.csv', format: 'csv', columns: { name: 'Was' }, timeZone: 'Europe/Berlin', language: 'de' };
    assert.deepEqual(parseImports(JSON.stringify([sheet, 'b.json,groups'])), [sheet, { source: 'b.json', format: 'groups' }]);
  });

  it('are refused with which one and why', () => {
    refused('a.json ,csv', /^import 2: source: a source is the path of a file or an http\(s\) address$/);
    refused('file:///etc/passwd', /import 1: source: "file:\/\/\/etc\/passwd" is neither an http\(s\) address nor the path of a file/);
    refused('ftp://b.example/list.json,csv', /neither an http/);
    refused('http://', /"http:\/\/" is no address/);
    refused('https://me:secret@b.example/', /^(?!.*secret).*b\.example holds a name or a password/);
    refused('a.json b.json a.json,csv', /import 3: a\.json is already import 1/);
    refused('[{"source":"a"', /JSON list/);
    refused('[{"source":"a","format":"xml"}]', /import 1: format: .*xml.* is no format; known are bmlt, .*resources/);
    refused('[{"source":"a","timeZone":"Berlin"}]', /timeZone: "Berlin" is no time zone/);
    refused('[{"source":"a","column":{}}]', /import 1: column/);
    refused('[7]', /import 1: /);
  });

  it('may read groups and resources out of one file', () => {
    assert.equal(parseImports('all.json,groups all.json,resources').length, 2);
  });

  it('are checked where they come as objects', () => {
    assert.throws(() => checkImports([{ source: 'a' }, { path: 'b' }]), /import 2: /);
  });
});
