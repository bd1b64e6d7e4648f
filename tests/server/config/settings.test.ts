import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationMs } from '../../../demo/server/config/duration.ts';
import { parseConfig } from '../../../demo/server/config/endpoint-config.ts';
import { readSettings } from '../../../demo/server/config/settings.ts';

const defaults = { port: 4700, data: 'data/support.sqlite' };

describe('the environment', () => {
  it('may say nothing', () => {
    const settings = readSettings({}, defaults);
    assert.equal(settings.port, 4700);
    assert.equal(settings.data, 'data/support.sqlite');
    assert.deepEqual(settings.origins, []);
    assert.equal(settings.metricsPort, undefined);
    assert.equal(settings.importEveryMs, 3_600_000);
  });

  it('reads what is said', () => {
    const settings = readSettings({ PORT: '80', ORIGINS: 'https://a.example, https://b.example:8443/', METRICS_PORT: '9464', IMPORT_EVERY: '5', IMPORT_SHRINK: 'yes', TRUST_PROXY: '1', DATABASE_URL: 'postgres://u:p@h/d' }, defaults);
    assert.equal(settings.port, 80);
    assert.deepEqual(settings.origins, ['https://a.example', 'https://b.example:8443']);
    assert.equal(settings.metricsPort, 9464);
    assert.equal(settings.importEveryMs, 300_000);
    assert.equal(settings.importShrink, true);
    assert.equal(settings.proxies, 1);
    assert.equal(settings.databaseUrl, 'postgres://u:p@h/d');
  });

  it('takes a star for every origin', () => {
    assert.equal(readSettings({ ORIGINS: '*' }, defaults).origins, 'any');
  });

  const wrongs: [Record<string, string>, RegExp][] = [
    [{ PORT: 'eighty' }, /PORT is a whole number/], [{ PORT: '70000' }, /PORT/], [{ ORIGINS: 'clinic.example' }, /ORIGINS.*https:\/\/clinic\.example/],
    [{ ORIGINS: 'https://clinic.example/page' }, /ORIGINS/], [{ DATABASE_URL: 'mysql://secret@host/db' }, /DATABASE_URL begins with postgres/], [{ IMPORT_SHRINK: 'maybe' }, /IMPORT_SHRINK is yes or no/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/], [{ IMPORT_EVERY: '0' }, /IMPORT_EVERY/],
  ];
  for (const [env, words] of wrongs) {
    it(`refuses ${Object.keys(env).join()} = ${Object.values(env).join()}`, () => {
      assert.throws(() => readSettings(env, defaults), words);
    });
  }

  it('never repeats a database address, which holds a password', () => {
    assert.throws(() => readSettings({ DATABASE_URL: 'mysql://secret@host/db' }, defaults), ({ message }: Error) => !message.includes('secret'));
  });
});

describe('the configuration file', () => {
  it('may be empty', () => {
    const config = parseConfig('{}', 'endpoint.config.json');
    assert.deepEqual(config.locales, ['en']);
    assert.equal(config.timeZone, undefined, 'a zone is never guessed');
    assert.equal(config.retention.concerns, 'P180D');
  });

  const wrongs: [string, RegExp][] = [
    ['{', /endpoint\.config\.json is not JSON/],
    ['{"nmae": "x"}', /endpoint\.config\.json: nmae/],
    ['{"timeZone": "Mars/Olympus"}', /timeZone: is no IANA time zone/],
    ['{"retention": {"rooms": "90 days"}}', /retention\.rooms: is no ISO 8601 duration/],
    ['{"crisis": [{"title": "Line", "channels": []}]}', /crisis\.0\.channels/],
    ['{"imports": [{"source": "ftp://x.example/a.csv"}]}', /imports\.0\.source/],
    ['{"chat": {"rooms": [{"id": "Evening room", "name": "x"}]}}', /chat\.rooms\.0\.id: an id is small letters/],
    ['{"chat": {"rooms": [{"id": "a", "name": "x"}, {"id": "a", "name": "y"}]}}', /chat\.rooms: holds one id twice/],
    ['{"chat": {"rooms": [{"id": "a", "name": "x", "retention": "a week"}]}}', /chat\.rooms\.0\.retention: is no ISO 8601 duration/],
    ['[]', /holds a list/],
    ['7', /the file/],
  ];
  for (const [text, words] of wrongs) {
    it(`says what is wrong with ${text}`, () => {
      assert.throws(() => parseConfig(text, 'endpoint.config.json'), words);
    });
  }
});

describe('a duration', () => {
  it('is read in days', () => {
    assert.equal(durationMs('P1D'), 86_400_000);
    assert.equal(durationMs('P2W'), 14 * 86_400_000);
    assert.equal(durationMs('P1Y2M3D'), (365 + 60 + 3) * 86_400_000);
  });

  for (const text of ['', 'P', 'PT5H', '90', 'P-1D', 'P1.5D']) {
    it(`is not "${text}"`, () => { assert.equal(durationMs(text), undefined); });
  }
});
