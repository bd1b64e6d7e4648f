import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Gazetteer, openGazetteer } from '../../../demo/server/places/gazetteer.ts';

describe('gazetteer', () => {
  let gazetteer: Gazetteer;
  before(async () => { gazetteer = await openGazetteer(); });

  const labels = (text: string, locale?: string, limit?: number): string[] => gazetteer.find(text, { locale, limit }).map(({ label }) => label);

  it('holds the towns of the world', () => {
    const { places, names, zips } = gazetteer.size;
    assert.ok(places > 100_000 && names > places && zips > 40_000);
  });

  it('finds a town by the beginning of its name, in any case, without its accents', () => {
    assert.equal(labels('düSSel')[0], 'Düsseldorf, North Rhine-Westphalia, Germany');
    assert.equal(labels('dusseldorf')[0], 'Düsseldorf, North Rhine-Westphalia, Germany');
    assert.equal(labels('  Saint-Étienne ')[0], 'Saint-Étienne, Auvergne-Rhône-Alpes, France');
    assert.equal(labels('saint etienne')[0], 'Saint-Étienne, Auvergne-Rhône-Alpes, France');
    assert.equal(labels("coeur d'alene")[0], 'Coeur d\'Alene, Idaho, United States');
  });

  it('says where a town is', () => {
    const [madrid] = gazetteer.find('Madrid', { locale: 'en' });
    assert.equal(madrid?.label, 'Madrid, Spain');
    assert.ok(Math.abs(madrid.latitude - 40.4165) < 0.01 && Math.abs(madrid.longitude - -3.70256) < 0.01);
  });

  it('narrows by region and by country, with or without a comma', () => {
    assert.deepEqual(labels('Springfield, Il'), ['Springfield, Illinois, United States']);
    assert.deepEqual(labels('Springfield, Illinois, United States'), ['Springfield, Illinois, United States']);
    assert.equal(labels('paris texas')[0], 'Paris, Texas, United States');
    assert.equal(labels('Vancouver, BC')[0], 'Vancouver, British Columbia, Canada');
    assert.equal(labels('Cordoba, Ar')[0], 'Córdoba, Cordoba, Argentina');
    assert.ok(labels('London, UK').every(label => label.endsWith('United Kingdom')));
    assert.deepEqual(labels('Springfield, Narnia'), []);
  });

  it('narrows by the country as the reader calls it', () => {
    assert.equal(labels('Sevilla, España', 'es')[0], 'Sevilla, Andalusia, España');
    assert.equal(labels('عمان، الأردن', 'ar')[0], 'عمان، Amman، الأردن');
  });

  it('finds whole names before longer ones, and larger towns before smaller', () => {
    const springfields = labels('springfield');
    assert.equal(springfields[0], 'Springfield, Missouri, United States');
    assert.ok(springfields.every(label => label.startsWith('Springfield,')));
    assert.match(labels('york')[0] ?? '', /^York, /);
    assert.match(labels('spring', 'en', 20).at(-1) ?? '', /^Spring[a-z]+/);
    assert.equal(labels('madr')[0], 'Madrid, Spain');
  });

  it('finds towns by their names in other languages and scripts', () => {
    assert.equal(labels('Londres', 'es')[0], 'London, England, Reino Unido');
    assert.equal(labels('Munich')[0], 'Munich, Bavaria, Germany');
    assert.match(labels('الدار البيضاء', 'ar')[0] ?? '', /^الدار البيضاء، .*المغرب$/);
    assert.match(labels('مراكش')[0] ?? '', /^مراكش, .*Morocco$/);
    assert.equal(labels('東京', 'ja')[0], '東京, Tokyo, 日本');
  });

  it('names the country in the language asked for, and in English where that is none', () => {
    assert.equal(labels('Madrid', 'de')[0], 'Madrid, Spanien');
    assert.equal(labels('Madrid')[0], 'Madrid, Spain');
    for (const locale of ['zz', 'x', '', 'not_a_tag', 'e'.repeat(64), 'aa-b-c']) assert.equal(labels('Madrid', locale)[0], 'Madrid, Spain');
  });

  it('finds ZIP codes by how they begin', () => {
    assert.deepEqual(labels('62701'), ['62701 Springfield, Illinois, United States']);
    assert.deepEqual(labels('62701-1234'), ['62701 Springfield, Illinois, United States']);
    assert.ok(labels('627').every(label => label.startsWith('627')));
    assert.equal(labels('02108')[0], '02108 Boston, Massachusetts, United States');
    assert.ok(!labels('6').some(label => /^\d{5}/.test(label)));
  });

  it('answers as many as asked, eight where nothing is said, and none twice', () => {
    assert.equal(labels('san').length, 8);
    assert.equal(labels('san', 'en', 3).length, 3);
    assert.equal(labels('san', 'en', 0).length, 0);
    const many = labels('san jose', 'en', 60);
    assert.equal(new Set(many).size, many.length);
  });

  it('has nothing to say to what is no name', () => {
    const hostile = [
      '', ' ', ',', ', Il', '.*', '^$', '[', '(?:', '\\', '%_', '---', '\u0001\u0002', '\u200f\u202e', '🦊', 'a'.repeat(101), 'x '.repeat(5_000), '('.repeat(90), 'constructor{}', '__proto__', '\u0301\u0301',
      "'; drop table towns; --", '<img src=x>', 'zzzzqqqq',
    ];
    for (const text of hostile) assert.deepEqual(gazetteer.find(text), [], JSON.stringify(text));
  });
});
