import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { openApiDocument } from '../../../demo/server/openapi/document.ts';
import { referencePage } from '../../../demo/server/openapi/page/reference-page.ts';
import { referenceStyle } from '../../../demo/server/openapi/page/reference-style.ts';
import { operation } from '../../../demo/server/operations/operation.ts';
import { document } from './whole-document.ts';

const page = referencePage(document);

const all = (pattern: RegExp, text = page): string[] => [...text.matchAll(pattern)].map(([, part]) => part ?? '');

describe('the page to read', () => {
  it('has a place for every link, and every place once', () => {
    const ids = all(/ id="([^"]*)"/g);
    assert.equal(new Set(ids).size, ids.length);
    for (const target of [...all(/ href="#([^"]*)"/g), ...all(/ aria-labelledby="([^"]*)"/g)]) assert.ok(ids.includes(target), target);
  });

  it('shows every operation with an example', () => {
    const operations = Object.values(document.paths).flatMap(methods => Object.values(methods));
    for (const { operationId } of operations) assert.ok(page.includes(`<article id="${operationId}"`), operationId);
    assert.equal(all(/(curl &#39;https:\/\/example\.org\/)/g).length, operations.length);
  });

  it('runs under a policy without scripts and inline styles, and asks nobody else', () => {
    assert.doesNotMatch(page, /<script|<style|<img|<iframe| style=| on\w+=|javascript:/i);
    assert.deepEqual(all(/<link[^>]* href="([^"]*)"/g), ['reference.css']);
    assert.doesNotMatch(referenceStyle, /url\(|@import/);
    assert.deepEqual(all(/<a[^>]* href="([^#"][^"]*)"/g), ['openapi.json']);
  });

  it('says its language and what it is called', () => {
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /<title>Peer support endpoint: reference<\/title>/);
    assert.match(page, /<a class="skip" href="#main">/);
  });

  it('shows markup in words as words', () => {
    const hostile = `<img src=x onerror="alert(1)"> & 'so' \`<b>\``;
    const odd = operation({
      id: 'odd', part: 'Groups', method: 'POST', path: '/odd', says: hostile, allowance: 'read',
      parameters: [{ name: 'x', in: 'header', says: hostile, required: true, schema: v.pipe(v.string(), v.regex(/^<i>$/)) }],
      body: v.pipe(v.object({ [hostile]: v.picklist([hostile]) }), v.description(hostile)),
      answers: { 200: { says: hostile, type: 'text/plain', headers: { 'X-Odd': hostile } } },
    });
    const text = referencePage(openApiDocument([odd], { title: hostile, version: hostile, description: hostile }));
    assert.doesNotMatch(text, /<img|<b>|<i>/);
    assert.match(text, /&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt; &amp; &#39;so&#39; <code>&lt;b&gt;<\/code>/);
  });

  it('writes an example that a shell takes as one word, whatever is in it', () => {
    const quoting = operation({ id: 'q', part: 'Groups', method: 'POST', path: '/q/{id}', says: 'Q.', allowance: 'read', body: v.object({ text: v.literal("it's $HOME") }), parameters: [{ name: 'id', in: 'path', required: true, says: 'Id.', schema: v.string() }], answers: {} });
    assert.ok(referencePage(openApiDocument([quoting], { title: 'T', version: '1', serverUrl: '/support' })).includes(
      'curl &#39;https://example.org/support/q/ID&#39; \\\n  -H &#39;Content-Type: application/json&#39; \\\n  -d &#39;{&quot;text&quot;:&quot;it&#39;\\&#39;&#39;s $HOME&quot;}&#39;'));
  });
});
