import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { seedGroups } from '../../../demo/server/seed/groups.ts';
import { seedResources } from '../../../demo/server/seed/resources.ts';
import { channelTypes } from '../../../src/protocol/channel.ts';
import { Resource } from '../../../src/protocol/resource.ts';
import { resourceKinds } from '../../../src/protocol/resource-facets.ts';
import { terms } from '../../../src/protocol/terms.ts';
import { parseRule } from '../../../src/time/rrule.ts';
import { shares, strangeContacts } from './seed-checks.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const today = '2026-03-10';
const resources = seedResources(now);
const ofKind = (kind: Resource['kind']): Resource[] => resources.filter(resource => resource.kind === kind);
const channels = resources.flatMap(resource => resource.channels);
const hours = [...resources, ...channels].flatMap(({ hours }) => hours ?? []);
const openings = hours.flatMap(({ openings }) => openings);

describe('invented resources', () => {
  it('are 400, each with an id of its own that can be read', () => {
    assert.equal(resources.length, 400);
    assert.equal(new Set(resources.map(({ id }) => id)).size, 400);
    for (const { id, kind } of resources) assert.match(id, new RegExp(`^${kind}-[a-z-]+-\\d{3}$`));
  });

  it('are resources as the contract has them, with nothing to spare', () => {
    for (const resource of resources) assert.deepEqual(v.parse(Resource, JSON.parse(JSON.stringify(resource))), resource);
  });

  it('are the same on every run', () => assert.deepEqual(seedResources(now), resources));

  it('are of every kind, many of each', () => {
    for (const kind of resourceKinds) assert.ok(ofKind(kind).length >= 20, kind);
  });

  it('are written in three languages', () => {
    const { en = 0, es = 0, ar = 0 } = shares(resources.map(({ language }) => language ?? ''));
    assert.ok(en > 0.55 && en < 0.65 && es > 0.2 && es < 0.3 && ar > 0.1 && ar < 0.2, JSON.stringify({ en, es, ar }));
    for (const { body = '', language } of resources) assert.equal(/\p{sc=Arab}/u.test(body), language === 'ar', body);
  });

  it('say nothing twice in one place', () => {
    const said = ['service', 'helpline', 'guide', 'event', 'story'].flatMap(kind => resources.filter(resource => resource.kind === kind).map(({ title, language }) => `${kind} ${title} ${language ?? ''}`));
    assert.deepEqual(said.filter((title, at) => said.indexOf(title) !== at), []);
    assert.ok(!JSON.stringify(resources).includes('{town}') && !JSON.stringify(resources).includes('{region}'));
  });

  it('give every facet something to choose from', () => {
    for (const facet of ['topics', 'audiences', 'accessibility'] as const) {
      const known: readonly string[] = terms[facet];
      const used = new Set(resources.flatMap(resource => resource[facet]));
      assert.ok(used.size >= 12 && [...used].every(term => known.includes(term)), `${facet}: ${[...used].join()}`);
    }
    assert.deepEqual(new Set(channels.map(({ type }) => type)), new Set(channelTypes));
    assert.ok(new Set(resources.flatMap(({ languages }) => languages)).size > 5);
    assert.ok(new Set(resources.flatMap(({ places }) => places.map(({ region }) => region[0]))).size > 6);
  });

  it('tell what is shown apart from what is dialled', () => {
    for (const helpline of ofKind('helpline')) assert.ok(helpline.channels.some(({ type, dial }) => type === 'voice' && dial !== undefined && /^555\d+$/.test(dial)), helpline.id);
    const texts = channels.filter(({ type }) => type === 'text');
    assert.ok(texts.length > 10);
    for (const { display, dial = '', body = '' } of texts) assert.ok(/^0155\d$/.test(dial) && body !== '' && display.includes(dial) && display.includes(body) && display !== dial);
    assert.ok(channels.some(({ display, dial }) => dial !== undefined && display.endsWith(')')));
  });

  it('are open in all the ways that places are open', () => {
    const rules = openings.map(({ rrule = '' }) => rrule);
    assert.ok(rules.every(rule => parseRule(rule)), rules.find(rule => !parseRule(rule)));
    for (const pattern of [/BYDAY=1SA/, /BYMONTH=/, /UNTIL=/, /INTERVAL=2/]) assert.ok(rules.some(rule => pattern.test(rule)), String(pattern));
    assert.ok(openings.some(({ minutes }) => minutes === 1440), 'round the clock');
    assert.ok(openings.some(({ time, minutes }) => time === '20:00' && minutes === 720), 'overnight');
    assert.ok(hours.some(({ openings: [one, other] }) => one && one.rrule === other?.rrule), 'split');
    assert.ok(openings.some(({ validTo = '9' }) => validTo < today), 'no longer vouched for');
    assert.ok(hours.some(({ closedOn }) => closedOn.length > 0) && hours.some(({ timeZone }) => timeZone === undefined) && openings.some(({ notes }) => notes));
    assert.ok(ofKind('service').some(resource => resource.hours === undefined));
  });

  it('have documents that are needed, not needed, or unknown', () => {
    const documents = ofKind('service').map(resource => resource.documents?.length);
    assert.ok(documents.includes(0) && documents.includes(undefined) && documents.some(count => (count ?? 0) > 0));
  });

  it('have plain versions, alerts, capacity, eligibility and content notes', () => {
    const some = (has: (resource: Resource) => unknown, least: number): void => assert.ok(resources.filter(has).length >= least, String(has));
    some(({ plain }) => plain?.body, 20);
    some(({ alert }) => alert, 5);
    some(({ capacity }) => capacity?.available === 0, 1);
    some(({ capacity }) => (capacity?.available ?? 0) > 0, 10);
    some(({ eligibility }) => eligibility?.minimumAge, 5);
    some(({ kind, contentNotes }) => kind === 'story' && contentNotes.length > 0, 5);
  });

  it('have stories that open onto a group there is, in their language', () => {
    const groups = new Map(seedGroups(now).map(group => [group.id, group]));
    for (const story of ofKind('story')) {
      assert.ok(story.group !== undefined && groups.get(story.group)?.languages[0] === story.language, story.id);
      assert.ok(story.byline);
    }
  });

  it('have events with a time, some to come and some past', () => {
    for (const { schedule, attendance, id } of ofKind('event')) assert.ok(schedule.length > 0 && attendance !== undefined, id);
    const starts = ofKind('event').flatMap(({ schedule }) => schedule.flatMap(({ startDate }) => startDate ?? []));
    assert.ok(starts.some(date => date < today) && starts.filter(date => date > today).length > 20);
    for (const { rrule } of ofKind('event').flatMap(({ schedule }) => schedule)) assert.ok(rrule === undefined || parseRule(rrule), rrule);
  });

  it('have offers and requests that end, some in days, and that say where about', () => {
    const aid = [...ofKind('offer'), ...ofKind('request')];
    for (const { expiresAt = '', area, places, channels: contact } of aid) {
      assert.ok(expiresAt > new Date(now).toISOString() && area);
      assert.deepEqual([places, contact], [[], []]);
    }
    assert.ok(aid.filter(({ expiresAt = '' }) => expiresAt < '2026-03-17').length > 10);
    assert.ok(aid.some(({ quantity }) => quantity) && aid.some(({ status }) => status === 'met') && aid.some(({ status }) => status === 'paused'));
  });

  it('tell nobody where people flee to', () => {
    const hidden = ofKind('service').filter(({ topics, places }) => topics.includes('domestic-abuse') && places.length > 0);
    assert.ok(hidden.length > 0);
    for (const { places } of hidden) assert.ok(places.every(place => place.approximate && place.address === undefined));
  });

  it('hold only numbers and addresses that are invented', () => assert.deepEqual(strangeContacts(resources), []));
});
