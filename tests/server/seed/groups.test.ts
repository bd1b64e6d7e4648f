import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { seedGroups } from '../../../demo/server/seed/groups.ts';
import { Group } from '../../../src/protocol/group.ts';
import { terms } from '../../../src/protocol/terms.ts';
import { parseRule } from '../../../src/time/rrule.ts';
import { shares, strangeContacts } from './seed-checks.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const groups = seedGroups(now);
const schedules = groups.flatMap(group => group.schedule);
const today = '2026-03-10';

describe('invented groups', () => {
  it('are 1,500, each with an id of its own that can be read', () => {
    assert.equal(groups.length, 1_500);
    assert.equal(new Set(groups.map(({ id }) => id)).size, 1_500);
    for (const { id } of groups) assert.match(id, /^[a-z][a-z-]+-\d{4}(?:-b)?$/);
  });

  it('are groups as the contract has them, with nothing to spare', () => {
    for (const group of groups) assert.deepEqual(v.parse(Group, JSON.parse(JSON.stringify(group))), group);
  });

  it('are the same on every run', () => assert.deepEqual(seedGroups(now), groups));

  it('differ by nothing but dates when time goes by', () => {
    const dateless = (rows: Group[]): unknown => JSON.parse(JSON.stringify(rows).replaceAll(/\d{4}-\d{2}-\d{2}(?:T[\d:]+Z)?|UNTIL=\d{8}/g, ''));
    assert.deepEqual(dateless(seedGroups(now + 40 * 86_400_000)), dateless(groups));
  });

  it('are written in three languages', () => {
    const { en = 0, es = 0, ar = 0 } = shares(groups.map(({ languages }) => languages[0] ?? ''));
    assert.ok(en > 0.55 && en < 0.65 && es > 0.2 && es < 0.3 && ar > 0.1 && ar < 0.2, JSON.stringify({ en, es, ar }));
    for (const { description = '', languages } of groups) assert.equal(/\p{sc=Arab}/u.test(description), languages[0] === 'ar', description);
  });

  it('give every facet something to choose from', () => {
    for (const facet of ['topics', 'audiences', 'formats', 'accessibility'] as const) {
      const known: readonly string[] = terms[facet];
      const used = new Set(groups.flatMap(group => group[facet]));
      assert.ok([...used].every(term => known.includes(term)), facet);
      assert.ok(used.size >= Math.min(15, known.length), `${facet}: ${used.size}`);
    }
    for (const attendance of ['in-person', 'online', 'hybrid', 'suspended', undefined]) assert.ok(groups.some(group => group.attendance === attendance), attendance);
    for (const access of ['open', 'closed', 'referral']) assert.ok(groups.some(({ joining }) => joining?.access === access), access);
    assert.ok(new Set(groups.map(({ place }) => place?.region[0])).size > 6);
    for (const free of [true, false]) assert.ok(groups.some(({ cost }) => cost?.free === free));
  });

  it('meet in all the ways that groups meet', () => {
    const rules = shares(schedules.map(({ rrule = 'once' }) => rrule.replaceAll(/\d{8}|BYDAY=/g, '')));
    const has = (pattern: RegExp): void => assert.ok(Object.keys(rules).some(rule => pattern.test(rule)), String(pattern));
    [/^FREQ=WEEKLY;\w\w$/, /WEEKLY;\w\w,\w\w/, /INTERVAL=2/, /MONTHLY;1\w\w$/, /MONTHLY;-1/, /COUNT=8/, /UNTIL/, /DAILY/, /^once$/].forEach(has);
    assert.ok(groups.some(({ schedule }) => schedule.length === 0) && groups.some(({ schedule }) => schedule.length > 1));
    assert.ok(schedules.some(({ time, minutes }) => Number(time.slice(0, 2)) * 60 + minutes > 24 * 60), 'overnight');
    assert.ok(schedules.some(({ timeZone }) => timeZone === undefined));
    assert.ok(schedules.some(({ exceptions }) => exceptions.length > 0) && schedules.some(({ extra }) => extra.length > 0));
    assert.ok(new Set(schedules.map(({ timeZone }) => timeZone)).size > 7);
  });

  it('have rules that are understood, and a start where the rule counts from one', () => {
    for (const { rrule, startDate } of schedules) {
      if (rrule === undefined) assert.ok(startDate);
      else assert.ok(parseRule(rrule), rrule);
      if (rrule && /INTERVAL|COUNT/.test(rrule)) assert.ok(startDate, rrule);
    }
  });

  it('were checked within the last two years, never later than now', () => {
    const dates = groups.flatMap(({ checkedAt }) => checkedAt ?? []).sort();
    assert.ok((dates[0] ?? '') >= '2024-03-09' && (dates.at(-1) ?? '') <= today);
    assert.ok(dates.filter(date => date < '2025-03-10').length > 100);
  });

  it('lie close to the towns they are in, so that a search nearby finds several', () => {
    const points = groups.flatMap(({ place }) => (place?.town === 'Fenwick' ? [place] : []));
    assert.ok(points.length > 50);
    for (const { latitude = 0, longitude = 0 } of points) assert.ok(Math.abs(latitude - 53.412) < 0.03 && Math.abs(longitude + 1.205) < 0.03);
  });

  it('tell nobody where groups meet that must not be found', () => {
    const hidden = groups.filter(({ topics }) => topics.includes('domestic-abuse'));
    assert.ok(hidden.length > 5);
    for (const { place, joining } of hidden) {
      assert.ok(!place || (place.approximate && place.address === undefined && place.name === undefined));
      assert.equal(joining?.access, 'referral');
    }
  });

  it('name series that have several rows', () => {
    const series = new Map<string, number>();
    for (const { series: id } of groups) if (id) series.set(id, (series.get(id) ?? 0) + 1);
    assert.ok(series.size > 20);
    for (const [id, count] of series) assert.equal(count, 2, id);
  });

  it('hold only numbers and addresses that are invented', () => assert.deepEqual(strangeContacts(groups), []));
});
