import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';

const pages = ['README.md', ...readdirSync('docs').filter(name => name.endsWith('.md')).map(name => join('docs', name))];
const read = (file: string): string => readFileSync(file, 'utf8');
/** What stands in fences and in code is no link. */
const prose = (page: string): string => read(page).replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** The rules of the safety page that tests hold: the rest says by itself that no test does. */
const [held = ''] = read('docs/safety.md').split('\n## Held by something else');
/** What a chat guarantees, likewise. */
const guarantees = read('docs/contract.md').split('\n').filter(line => /^\| .*\]\(\.\.\/tests\//.test(line));
const rules = held.split('\n').filter(line => line.startsWith('| ') && !line.startsWith('| rule'));
const proof = /\[[^\]]+\]\(([^)]+)\): (“[^”]+”(?:, “[^”]+”)*)/g;

/** Titles in a test file as they are written, with `…` for what differs from case to case. */
function titlesIn(file: string): Set<string> {
  const title = /\b(?:it|describe)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`)/g;
  return new Set([...read(file).matchAll(title)].map(([, single, double, template]) => (single ?? double ?? template ?? '').replace(/\$\{[^}]*\}/g, '…').replace(/\\(.)/g, '$1')));
}

/** The anchors of a page's headings, as code hosts make them. */
const anchorsIn = (page: string): Set<string> =>
  new Set([...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\- ]/gu, '').replaceAll(' ', '-')));

describe('the safety rules and guarantees in docs/', () => {
  it('are each held by a test', () => {
    assert.ok(rules.length > 50);
    assert.deepEqual(rules.filter(rule => rule.search(proof) < 0), []);
  });

  it('name tests that are there, by their titles', () => {
    assert.ok(guarantees.length >= 8);
    const missing = [...rules, ...guarantees].flatMap(rule => [...rule.matchAll(proof)].flatMap(([, link = '', said = '']) => {
      const file = normalize(join('docs', link));
      if (!existsSync(file)) return [`${file} is not there`];
      const titles = titlesIn(file);
      return [...said.matchAll(/“([^”]+)”/g)].flatMap(([, title = '']) => (titles.has(title) ? [] : [`${file} has no test “${title}”`]));
    }));
    assert.deepEqual(missing, []);
  });

  it('have no proof that this test overlooks', () => {
    const links = held.match(/\]\(\.\.\/tests\/[^)]+\)/g) ?? [];
    // the introduction names this file
    assert.equal([...held.matchAll(proof)].length, links.length - 1);
    assert.deepEqual(guarantees.flatMap(line => ([...line.matchAll(proof)].length === (line.match(/\]\(\.\.\/tests\/[^)]+\)/g) ?? []).length ? [] : [line])), []);
  });
});

describe('the links of the documentation', () => {
  for (const page of pages) {
    it(`lead somewhere from ${page}`, () => {
      const lost = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
        if (/^[a-z]+:/i.test(link)) return [];
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : normalize(join(dirname(page), path));
        if (!existsSync(target)) return [link];
        return anchor === undefined || anchorsIn(target).has(anchor) ? [] : [link];
      });
      assert.deepEqual(lost, []);
    });
  }

  it('lead to every page of docs/ from its index', () => {
    const index = prose('docs/README.md');
    for (const page of pages.filter(name => name.startsWith('docs') && !name.endsWith('README.md'))) assert.ok(index.includes(`](${page.replace('docs/', '')})`), page);
  });
});
