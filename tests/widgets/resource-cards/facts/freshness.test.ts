import { assert } from '@open-wc/testing';
import type { Resource } from '../../../../src/protocol/resource.ts';
import { freshness } from '../../../../src/widgets/resource-cards/facts/freshness.ts';
import { resourceOf } from '../../../search/resource-of.ts';
import { settingAt, type spoken } from './setting.ts';

const told = (facts: Partial<Resource>, language: keyof typeof spoken = 'en'): [string, number] => {
  const { text, fading } = freshness(resourceOf(facts), settingAt('2026-03-04T10:00Z', { language }));
  return [text, fading];
};

describe('how fresh a resource is', () => {
  it('is told by its age, in days at the finest', () => {
    assert.deepEqual(told({ checkedAt: '2026-03-04' }), ['Checked today', 0]);
    assert.deepEqual(told({ checkedAt: '2026-03-03T09:00Z' }), ['Checked yesterday', 0]);
    assert.deepEqual(told({ checkedAt: '2026-02-11' }), ['Checked 3 weeks ago', 0]);
  });

  it('is that of whoever looked last', () => {
    assert.deepEqual(told({ checkedAt: '2025-01-01', confirmedAt: '2026-03-03T09:00Z' }), ['Someone said it was still true yesterday', 0]);
    assert.deepEqual(told({ checkedAt: '2026-03-03', confirmedAt: '2025-01-01' }), ['Checked yesterday', 0]);
    assert.deepEqual(told({ checkedAt: '2025-12-20', updatedAt: '2026-03-03' }), ['Checked 2 months ago', 0]);
    assert.deepEqual(told({ updatedAt: '2026-03-03' }), ['Last changed yesterday', 0]);
  });

  it('fades after 3, 12 and 24 months', () => {
    assert.deepEqual(['2025-12-05', '2025-12-02', '2025-03-06', '2025-03-02', '2024-03-05', '2024-03-03'].map(checkedAt => told({ checkedAt })[1]), [0, 1, 1, 2, 2, 3]);
    assert.deepEqual(told({ checkedAt: '2024-01-04' }), ['Not checked for 2 years', 3]);
  });

  it('is not known without a date, or with one that is yet to come', () => {
    for (const facts of [{}, { checkedAt: '2027-01-01' }]) assert.deepEqual(told(facts), ['It is not known when this was last checked', 3]);
    assert.deepEqual(told({ checkedAt: '2026-03-05' }), ['Checked today', 0]);
  });

  it('is told in other languages', () => {
    assert.deepEqual(told({ checkedAt: '2024-01-04' }, 'es'), ['Sin revisar desde hace 2 años', 3]);
    assert.deepEqual(told({ checkedAt: '2024-01-04' }, 'ar'), ['لم يجرِ التحقق منذ سنتين', 3]);
    assert.deepEqual(told({ checkedAt: '2026-03-03' }, 'es'), ['Revisado ayer', 0]);
  });
});
