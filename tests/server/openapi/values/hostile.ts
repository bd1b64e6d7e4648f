import fc from 'fast-check';

/** Stands in whatever is sent; no answer may hold it. */
export const marker = 'zqMarkerQz';

/** Text that people do not type and programs trip over, and that a search must take all the same. */
export const oddTexts: readonly string[] = [
  "'; DROP TABLE records; --", '" OR 1=1 --', 'grief AND NOT (x OR *)', 'NEAR(a b, 5) ^title:', '*', '"', '""" unclosed', '-', '%_\\', '${7*7}{{7*7}}',
  '<script>alert(1)</script>', '__proto__', 'constructor', '../../etc/passwd', '\u202Eright to left\u202C', 'e\u0301'.repeat(50), '👩‍👩‍👧‍👦', '\uFEFF', '\r\nSet-Cookie: a=b', ' '.repeat(200), 'ß'.repeat(100), 'İ', '\u0007',
];

/** What no text may hold. */
export const uncleanTexts: readonly string[] = ['\0', 'a\0b', '\uD800', 'x\uDC00', '\uDBFF\uDBFF'];

/** Nested as deep as a small body can be: nothing here may walk into it by calling itself. */
export const deeplyNested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** JSON texts of values that fit nowhere, or only by accident. */
export const oddJson: readonly string[] = [
  'null', 'true', '0', '-0', '1e999', '-1e999', '1e308', '9007199254740993', '0.1e-400', '""', '[]', '{}', '{"__proto__":{"limit":1}}', '{"constructor":{"prototype":{"free":true}}}',
  '{"toString":1,"valueOf":null,"length":-1}', ...uncleanTexts.map(text => JSON.stringify(text)), ...oddTexts.map(text => JSON.stringify(text + marker)),
  deeplyNested(9_000), JSON.stringify(Array.from({ length: 5_000 }, () => marker)), JSON.stringify('x'.repeat(50_000)), `{"${marker}":"${marker}"}`,
];

export const anyOddJson: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...oddJson),
  fc.jsonValue({ maxDepth: 4 }).map(value => JSON.stringify(value)),
);

/** Bytes that are no JSON. */
export const brokenJson: readonly string[] = ['', '{', '{"timeZone":"UTC"', "{'timeZone':'UTC'}", '{"timeZone":"UTC",}', `{"${marker}"`, 'undefined', 'NaN', '\0', '{"a":1}{"b":2}', '[1,', '"\u0001"'];
