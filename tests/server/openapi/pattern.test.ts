import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patternOf } from '../../../demo/server/openapi/pattern.ts';

const means = (expression: RegExp, texts: readonly string[]): void => {
  const pattern = new RegExp(patternOf(expression), 'u');
  for (const text of texts) assert.equal(pattern.test(text), expression.test(text), `${text} and ${String(expression)}`);
};

describe('a regular expression as a pattern of JSON Schema', () => {
  it('stays as it is where it has no flags', () => {
    assert.equal(patternOf(/^[a-f\d]{4}$/), '^[a-f\\d]{4}$');
    assert.equal(patternOf(/^https:\/\//), '^https://');
    assert.equal(patternOf(/\\\//), '\\\\/');
  });

  it('means the same without `i`', () => {
    means(/^https?:\/\//i, ['http://x', 'HTTPS://x', 'hTtP://', 'ftp://x', 'https:/x']);
    means(/^[a-cX_]+\d(?<end>z|\\w)$/i, ['abc1z', 'ABCx1Z', '_1\\w', '_1\\W', 'd1z', 'a1w']);
    means(/\bk\w[^q]/i, ['Kab', 'kaQ', 'kaq', 'ok a', 'k-b']);
  });

  it('is refused where it cannot be said', () => {
    assert.throws(() => patternOf(/a/m), /\/a\/m: a pattern of JSON Schema cannot have these flags/);
    assert.throws(() => patternOf(/é/i), /only ASCII letters/);
    assert.throws(() => patternOf(/\x41/i), /by its number/);
    assert.throws(() => patternOf(/[A-z]/i), /from one case to the other/);
    assert.throws(() => patternOf(/\_/), SyntaxError);
  });
});
