import { assert } from '@open-wc/testing';
import type { GroupQuery } from '../../src/protocol/group-search.ts';
import { finesse } from '../../src/search/finesse.ts';
import { GroupLanguages } from '../../src/search/group-languages.ts';
import { finish, groupOf, indexOf, namesFound, now, placeOf } from './group-of.ts';

const labels: Record<string, Record<string, string>> = {
  en: { women: 'for women', grief: 'loss' }, es: { women: 'mujeres', grief: 'duelo' }, 'pt-BR': { women: 'mulheres' },
};
const wordsIn = (language: string) => (term: string): string => labels[language]?.[term] ?? term;
const groups = [
  groupOf({ name: 'One', audiences: ['women'], topics: ['grief'], place: placeOf({ town: 'Salem' }) }), groupOf({ name: 'Two', topics: ['grief'], description: 'duelo' }),
  groupOf({ name: 'Three', formats: ['speaker'], languages: ['es'] }),
];

function indexIn(...languages: string[]): GroupLanguages {
  const index = new GroupLanguages({ timeZone: 'UTC', now, languages: Object.fromEntries(languages.map(tag => [tag, wordsIn(tag)])) });
  index.learn(finesse);
  index.add(groups);
  finish(index.build());
  return index;
}

describe('GroupLanguages', () => {
  const index = indexIn('en', 'es', 'pt-BR');

  it('finds terms by their labels in the language of the visitor, and only there', () => {
    assert.deepEqual(namesFound(index, { text: 'mujeres', locale: 'es' }), ['One']);
    assert.deepEqual(namesFound(index, { text: 'mujeres', locale: 'en' }), []);
    assert.sameMembers(namesFound(index, { text: 'duelo', locale: 'es' }), ['One', 'Two']);
    assert.deepEqual(namesFound(index, { text: 'loss women', locale: 'en' }), ['One']);
  });
  it('finds all else in every language', () => {
    for (const locale of ['en', 'es', 'pt-BR', 'fr']) {
      assert.deepEqual(namesFound(index, { text: 'salem', locale }), ['One'], locale);
      assert.deepEqual(namesFound(index, { sort: 'name', locale }), ['One', 'Three', 'Two'], locale);
      assert.deepEqual(index.search({ timeZone: 'UTC', locale }, now).facets, index.search({ timeZone: 'UTC' }, now).facets, locale);
    }
  });
  it('takes the nearest language it has: the same, the more general, the first', () => {
    const languages = { 'es-MX': 'mujeres', ES: 'mujeres', 'pt-br': 'mulheres', 'pt-BR-x-a': 'mulheres', pt: 'for women', fr: 'for women', '': 'for women' };
    for (const [locale, text] of Object.entries(languages)) assert.deepEqual(namesFound(index, { text, locale: locale || undefined }), ['One'], locale);
    assert.deepEqual(namesFound(index, { text: 'mulheres', locale: 'pt' }), []);
  });
  it('answers in one language as a device does', () => {
    const [server, device] = [indexIn('en'), indexOf(groups, {}, wordsIn('en'))];
    const queries: Partial<GroupQuery>[] = [{}, { text: 'women' }, { text: 'los' }, { text: '"for women"' }, { text: 'wimen' }, { sort: 'name', limit: 2 }, { topics: ['grief'] }, { near: { latitude: 1, longitude: 1 } }];
    for (const query of queries) assert.deepEqual(server.search({ timeZone: 'UTC', locale: 'en-GB', ...query }, now), device.search({ timeZone: 'UTC', ...query }, now), JSON.stringify(query));
  });
  it('misspells in the language of the visitor', () => { assert.deepEqual(namesFound(index, { text: 'mulhres', locale: 'pt-BR' }), ['One']); });
});
