import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { serviceRow } from '../connectors/resources/service-row.ts';
import { meetingOf } from '../search/group-of.ts';
import { resourceOf } from '../search/resource-of.ts';
import { addressOf } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { leaveAll, until } from '../widgets/list/visitor.ts';
import { listOf } from '../widgets/resource-cards/rows.ts';
import { seen, visit, type CardsVisitor } from '../widgets/resource-cards/visitor.ts';
import { assertHarmless, attacks, hearErrors } from './attacks.ts';

const fields = [
  'id', 'name', 'alternate_name', 'description', 'url', 'email', 'status', 'alert', 'fees_description', 'eligibility_description', 'minimum_age', 'maximum_age', 'assured_date', 'last_modified', 'interpretation_services',
  'application_process', 'wait_time', 'licenses', 'organization', 'phones', 'schedules', 'languages', 'cost_options', 'required_documents', 'service_at_locations', 'contacts', 'attributes', 'capacities', 'accessibility',
] as const;
const ownFields = ['summary', 'body', 'language', 'topics', 'audiences', 'organization', 'channels', 'places', 'hours', 'cost', 'eligibility', 'documents', 'languages', 'accessibility', 'contentNotes', 'alert', 'status', 'capacity', 'checkedAt', 'expiresAt', 'area', 'quantity', 'schedule', 'byline', 'group', 'source', 'links', 'plain'] as const;

/** A text in every place of a service that holds text. */
const everywhere = (text: string, at: number): Record<string, unknown> => serviceRow({
  id: `h${String(at)}`, name: `${String(at)} ${text}`, description: text, url: text, email: text, alert: text, fees_description: text, eligibility_description: text, application_process: text, interpretation_services: text,
  organization: { id: 'o', name: text, website: text, url: text, email: text, description: text, phones: [{ number: text }] },
  phones: [{ number: text, description: text, type: 'voice' }, { number: '555 0100', description: text }], contacts: [{ name: text, title: text, email: text }], cost_options: [{ option: text, amount_description: text }],
  required_documents: [{ document: text }], languages: [{ name: text, code: text }], schedules: [{ description: text, freq: text, byday: text, opens_at: text }],
  service_at_locations: [{ id: text, location: { id: text, name: text, description: text, addresses: [{ address_1: text, city: text, region: text }], accessibility: [{ description: text, url: text }] } }],
});

describe('resources that mean harm, or are in a bad way', () => {
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
  const services = (rows: readonly unknown[], attributes: Record<string, string> = {}): Promise<CardsVisitor> => visit({ src: addressOf(JSON.stringify({ contents: rows })), limit: '100', ...attributes });
  const shownOn = async (visitor: CardsVisitor, title: string): Promise<string> => {
    const page = await visitor.open(title);
    const text = seen(page);
    await visitor.press('Back to the list');
    return text;
  };

  it('run nothing when every field is an attack, on the card and on its page', async () => {
    const visitor = await services(attacks.map(everywhere));
    assert.lengthOf(visitor.names, attacks.length);
    assertHarmless(visitor);
    for (const at of attacks.keys()) {
      await visitor.widget.openResource(`h${String(at)}`);
      await until(() => visitor.all('#row-name').some(one => one.textContent.startsWith(String(at))), `resource ${String(at)} never opened`);
      assertHarmless(visitor);
    }
  });

  it('run nothing when they are told in our own form, or saved and shared', async () => {
    const rows = attacks.map((text, at) => resourceOf({
      id: `h${String(at)}`, title: `${String(at)} ${text}`, kind: at % 2 ? 'story' : 'offer', summary: text, body: text, topics: [text], audiences: [text], accessibility: [text], contentNotes: [text], alert: text, documents: [text], area: text, byline: text, group: text,
      organization: { name: text, url: text, phone: text, email: text }, cost: { notes: text }, plain: { title: text, body: text }, source: { name: text, url: text }, links: [{ url: text, label: text }], channels: [{ type: 'web', display: text, url: text, dial: text, body: text, languages: [] }, { type: 'text', display: text, dial: text, body: text, languages: [] }],
    }));
    const visitor = await visit({ 'src': listOf(rows), 'limit': '100', 'group-link': '/groups?id={id}' });
    assert.isAbove(visitor.names.length, attacks.length - 3, 'a row with an empty text may be set aside');
    assertHarmless(visitor);
    for (const save of visitor.all('.save').slice(0, 5)) save.click();
    await visitor.openSaved();
    assertHarmless(visitor);
    await visitor.press('Show a QR code');
    await until(() => visitor.all('[part=take-away] img, [part=take-away] svg, [part=take-away] canvas, [part=take-away] textarea, [part=take-away] [role=img]').length > 0, 'nothing came of the code');
    assert.isUndefined((window as { __pwned?: unknown }).__pwned);
  });

  it('run nothing and throw nothing, whatever is in them', async () => {
    const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...attacks) }, fc.string({ unit: 'binary', maxLength: 20 }), fc.integer(), fc.constantFrom(null, true, '', 1e300, [], {}), fc.jsonValue({ maxDepth: 3 }));
    const rowFrom = (names: readonly string[], base: object): fc.Arbitrary<object> => fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 }).map(edits => ({ ...base, ...Object.fromEntries(edits) }));
    const lists = fc.sample(fc.array(fc.oneof({ weight: 9, arbitrary: rowFrom(fields, serviceRow()) }, value), { minLength: 10, maxLength: 40 }), 12);
    const own = fc.sample(fc.array(fc.oneof({ weight: 9, arbitrary: rowFrom(ownFields, resourceOf({ id: 'base' })) }, value), { minLength: 10, maxLength: 40 }), 12);
    const visitor = await visit({ src: listOf([resourceOf({ title: 'First' })]), limit: '100' });
    const feeds = [...lists.map((rows, at) => JSON.stringify({ contents: [serviceRow({ id: 'marker', name: `Marker ${String(at)}` }), ...rows] })), ...own.map((rows, at) => JSON.stringify({ resources: [resourceOf({ title: `Marker ${String(at + lists.length)}` }), ...rows] }))];
    for (const [at, text] of feeds.entries()) {
      visitor.widget.src = addressOf(text);
      await until(() => visitor.names.includes(`Marker ${String(at)}`), `marker ${String(at)} never came: ${text}`);
      assertHarmless(visitor);
      visitor.all('[part=card] h3 a')[at % visitor.names.length]?.click();
      await until(() => visitor.all('#row-name')[0], `no page opened: ${text}`);
      assertHarmless(visitor);
    }
  });

  it('are found by none of the words that would run', async () => {
    const visitor = await visit({ src: listOf([resourceOf({ title: 'Plain' })]) });
    for (const text of attacks) {
      await visitor.searchFor(text);
      assertHarmless(visitor);
    }
  });

  it('are read where numbers stand in quotes, and a latitude of 100 is no place', async () => {
    const at = (latitude: unknown, longitude: unknown): object => ({ service_at_locations: [{ id: 'a', location: { id: 'l', name: 'Hall', latitude, longitude, addresses: [{ address_1: '1 Mill Lane', city: 'Riverton' }] } }] });
    const visitor = await services([serviceRow({ id: 'quoted', name: 'Quoted', minimum_age: '18', ...at('45.5', '-122.6') }), serviceRow({ id: 'beyond', name: 'Beyond', ...at(100, 500) })]);
    assert.include(visitor.clauses('Quoted').join(), 'Age 18 and up');
    assert.isTrue((await visitor.open('Quoted')).querySelector('a[href="geo:45.5,-122.6"]') !== null);
    await visitor.press('Back to the list');
    const page = await visitor.open('Beyond');
    assert.include(seen(page), '1 Mill Lane');
    assert.isEmpty([...page.querySelectorAll('a')].map(({ href }) => href).filter(href => /100|500/.test(href)));
  });

  it('show no number, place or person that is marked as private, whatever the mark is called', async () => {
    const marks = [{ visibility: 'private' }, { is_public: false }, { confidential: 'true' }, { private: 1 }, { attributes: [{ value: 'confidential' }] }];
    const rows = marks.map((mark, at) => serviceRow({
      id: `p${String(at)}`, name: `Private ${String(at)}`, phones: [{ number: '555 0199', ...mark }, { number: '555 0100' }],
      service_at_locations: [{ id: 'a', location: { id: 'l', name: 'Safe House', ...mark, addresses: [{ address_1: '7 Hidden Lane', city: 'Riverton' }] } }],
    }));
    const visitor = await services(rows);
    for (const title of visitor.names) {
      const text = await shownOn(visitor, title);
      assert.include(text, '555 0100', title);
      assert.notMatch(text, /555 0199|Hidden Lane/, title);
    }
    for (const words of ['Hidden Lane', '"0199"']) {
      await visitor.searchFor(words);
      await visitor.sees('0 resources');
    }
  });

  it('show what cannot be dialled as words, and never as a link', async () => {
    const numbers = ['call the desk', '1-800-FLOWERS', '555', 'x'.repeat(300), '555 0100 or 555 0101', '+', '12345678901234567890', '0'];
    const visitor = await services(numbers.map((number, at) => serviceRow({ id: `n${String(at)}`, name: `Number ${String(at)}`, phones: [{ number, type: 'voice' }] })));
    for (const link of visitor.links.filter(({ protocol }) => protocol === 'tel:')) assert.match(link.getAttribute('href') ?? '', /^tel:\d{3,15}$/, 'only a short code is dialled');
    assert.isAtMost(visitor.links.filter(({ protocol }) => protocol === 'tel:').length, 1);
  });

  it('say nothing is open where everything has expired, and show no offer that is over', async () => {
    const past = { timeZone: 'UTC', openings: [{ ...meetingOf('SA', '09:00', { minutes: 180 }), validTo: '2020-01-01' }], closedOn: [] };
    const visitor = await visit({ src: listOf([
      resourceOf({ title: 'Old hours', hours: past, checkedAt: '2019-01-01' }), resourceOf({ kind: 'offer', title: 'Gone', expiresAt: '2020-01-01' }), resourceOf({ kind: 'request', title: 'Met', expiresAt: '2020-01-01' }),
      resourceOf({ kind: 'event', title: 'Over', schedule: [{ ...meetingOf('SA', '09:00'), rrule: undefined, startDate: '2020-01-04' }] }),
    ]) });
    assert.notIncludeMembers(visitor.names, ['Gone', 'Met']);
    assert.lengthOf(visitor.all('[part~=open]'), 0);
    assert.equal(visitor.clauses('Old hours')[0], 'These hours may be old. Ask first');
    assert.match(visitor.part('Old hours', 'checked'), /^Not checked for 7 years$/);
    assert.isFalse(visitor.has(/^Open now/, '#filters button'));
  });

  it('never claim to be closed where two rows of hours contradict each other', async () => {
    const rows = [{ freq: 'WEEKLY', byday: 'SA', opens_at: '09:00', closes_at: '12:00', timezone: 'UTC' }, { freq: 'WEEKLY', byday: 'SA', opens_at: '13:00', closes_at: '09:00', timezone: 'UTC' }, { freq: 'WEEKLY', byday: 'SA', opens_at: '25:00', closes_at: '26:00', timezone: 'UTC' }];
    const visitor = await services([serviceRow({ id: 'c', name: 'Contradiction', phones: [{ number: '555 0100' }], schedules: rows })]);
    assert.notMatch(visitor.clauses('Contradiction')[0] ?? '', /closed/i);
  });

  it('are as wide as they may be, whatever the length of their texts, and the search stays quick to answer', async () => {
    const long = 'w'.repeat(20_000);
    const phone = document.body.appendChild(document.createElement('div'));
    phone.style.inlineSize = '320px';
    const visitor = await visit({ src: listOf([resourceOf({ id: 'long', title: long, summary: long, body: long, alert: long, area: long, documents: [long], cost: { notes: long }, organization: { name: long }, channels: [{ type: 'voice', display: long, languages: [] }], byline: long, contentNotes: [long] }), resourceOf({ title: 'Short' })]) }, { parent: phone });
    assert.isAtMost(visitor.widget.scrollWidth, 320);
    await visitor.widget.openResource('long');
    await visitor.opened();
    assert.isAtMost(visitor.widget.scrollWidth, 320);
    await visitor.press('Back to the list');
    await visitor.searchFor('short');
    await visitor.sees('1 resource');
    phone.remove();
  });

  it('cannot turn the page around them round: what is written from right to left ends with its own field', async () => {
    const turned = '\u202eSTOP\u2066\u2067';
    const visitor = await visit({ src: listOf([resourceOf({ title: `Turned ${turned}`, summary: turned, alert: turned, area: turned, cost: { notes: turned }, organization: { name: turned }, channels: [{ type: 'voice', display: `555 0100 ${turned}`, languages: [] }] })]) });
    for (const shown of visitor.all('h3 a, [part=summary], [part=alert] [dir], [part=alert][dir], [part=card] bdi')) assert.match(getComputedStyle(shown).unicodeBidi, /isolate|plaintext/, shown.outerHTML.slice(0, 80));
    assert.match(visitor.part(visitor.names[0] ?? '', 'checked'), /^It is not known/);
  });
});
