import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { feedOf } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { rowOf, type Row } from '../widgets/group-finder/rows.ts';
import { leaveAll, until, visit } from '../widgets/group-finder/visitor.ts';
import { assertHarmless, attack, attacks, hearErrors, host } from './attacks.ts';

const fields = [
  'slug', 'name', 'notes', 'group_notes', 'group', 'group_id', 'location', 'location_notes', 'formatted_address', 'city', 'region', 'regions', 'latitude', 'longitude', 'types', 'conference_url', 'conference_url_notes',
  'conference_phone', 'conference_phone_notes', 'website', 'website_2', 'url', 'email', 'phone', 'contact_1_name', 'entity', 'feedback_emails', 'feedback_url', 'updated', 'day', 'time', 'end_time', 'timezone', 'attendance_option', 'languages', 'approximate',
] as const;

describe('rows that mean harm', () => {
  let errors: ReturnType<typeof hearErrors>;
  beforeEach(() => {
    overhear();
    errors = hearErrors();
  });
  afterEach(() => {
    leaveAll();
    hearNoMore();
    assert.isEmpty(errors.end());
  });

  it('run nothing when every field of a row is an attack, in the list and on the group\'s page', async () => {
    const rows = attacks.map((text, at): Row => ({ ...Object.fromEntries(fields.map(field => [field, text])), name: `${String(at)} ${text}`, slug: String(at), day: 1, time: '19:00', end_time: '20:00', latitude: 1, longitude: 1 }));
    const visitor = await visit({ src: feedOf(rows), limit: '100', 'json-ld': '' });
    assert.equal(visitor.all('[part=group]').length, attacks.length);
    assertHarmless(visitor);
    for (const at of attacks.keys()) {
      await visitor.finder.openGroup(String(at));
      await until(() => visitor.all('#row-name').some(one => one.textContent.startsWith(String(at))), `group ${String(at)} never opened`);
      assertHarmless(visitor);
    }
  });

  it('run nothing and throw nothing, whatever is in them', async () => {
    const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...attacks) }, fc.string({ unit: 'binary', maxLength: 20 }), fc.integer(), fc.constantFrom(null, true, '', 1e300), fc.jsonValue({ maxDepth: 3 }));
    const row = fc.array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 8 }).map(edits => ({ ...rowOf('Base'), ...Object.fromEntries(edits) }));
    const lists = fc.sample(fc.array(fc.oneof({ weight: 9, arbitrary: row }, value), { minLength: 20, maxLength: 60 }), 25);
    const visitor = await visit({ src: feedOf([rowOf('First')]), limit: '100' });
    for (const [at, list] of lists.entries()) {
      const marker = `Marker ${String(at)}`;
      visitor.finder.src = feedOf([rowOf(marker), ...list]);
      await until(() => visitor.names.includes(marker), `${marker} never came: ${JSON.stringify(list)}`);
      assertHarmless(visitor);
      visitor.all('[part=group] a')[at % visitor.names.length]?.click();
      await until(() => visitor.all('#row-name')[0], `no page opened: ${JSON.stringify(list)}`);
      assertHarmless(visitor);
    }
  });

  it('are found by none of the words that would run', async () => {
    const visitor = await visit({ src: feedOf([rowOf('Plain')]) });
    for (const text of attacks) {
      await visitor.searchFor(text);
      assertHarmless(visitor);
    }
  });

  it('cannot close the block of words for search engines', async () => {
    const name = `</script><script>${attack}</script>`;
    await visit({ src: feedOf([rowOf('x', { notes: name, location: `A &lt;/script&gt; ${name}`, formatted_address: name })]), 'json-ld': '' });
    const block = (): Element | null => document.head.querySelector('script[type="application/ld+json"]');
    await until(block, 'no block was written');
    assert.notInclude(block()?.textContent, '<');
    assert.isUndefined(host.__pwned);
  });
});
