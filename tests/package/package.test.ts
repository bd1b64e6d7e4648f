import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseSync } from 'vite';

type Target = string | Record<string, string>;
const { exports: entries, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, Target>; bin: Record<string, string> };
const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true }).map(name => join(folder, String(name))).filter(name => name.endsWith(ending));

describe('the built package (npm run build makes it)', () => {
  before(() => { assert.ok(existsSync('dist/loader.js'), 'nothing is built: npm run build'); });

  for (const [entry, target] of Object.entries(entries)) {
    it(`has what "${entry}" leads to`, () => {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) assert.ok(existsSync(file), file);
    });
  }

  it('has a folder export for each widget', () => {
    for (const widget of readdirSync('src/widgets', { withFileTypes: true })) {
      // a folder without it holds parts of a widget that is still to come
      if (!existsSync(`src/widgets/${widget.name}/define.ts`)) continue;
      assert.ok(entries[`./${widget.name}`], widget.name);
      assert.ok(entries[`./${widget.name}/define`], `${widget.name}/define`);
    }
  });

  it('defines elements in define modules only', () => {
    const defining = filesUnder('dist/esm', '.js').filter(file => readFileSync(file, 'utf8').includes('customElements.define('));
    assert.deepEqual(defining.filter(file => !file.endsWith('/define.js')), []);
    assert.ok(defining.length > 0);
  });

  it('defines every widget of the registry in the one-line import', () => {
    const tags = [...readFileSync('src/widgets/index.ts', 'utf8').matchAll(/'([a-z]+-[a-z-]+)': \(\)/g)].map(match => match[1]);
    const oneLine = readFileSync('src/define.ts', 'utf8');
    assert.ok(tags.length > 0);
    for (const tag of tags) assert.ok(oneLine.includes(`./widgets/${String(tag)}/define.ts`), tag);
  });

  it('leaves no bare import in what the script tag loads', () => {
    for (const folder of ['dist/widgets', 'dist/parts']) {
      for (const file of filesUnder(folder, '.js')) {
        const { staticImports } = parseSync(file, readFileSync(file, 'utf8')).module;
        assert.deepEqual(staticImports.map(({ moduleRequest }) => moduleRequest.value).filter(name => !name.startsWith('.')), [], file);
      }
    }
  });

  it('needs no eval and writes no markup from text of its own', () => {
    for (const file of filesUnder('dist', '.js').filter(name => !name.startsWith('dist/bin'))) {
      assert.doesNotMatch(readFileSync(file, 'utf8'), /\beval\(|new Function\(|\(\?<[=!]/, file);
    }
  });

  it('has a command that runs on this Node', () => {
    for (const command of Object.values(bin)) assert.match(execFileSync(process.execPath, [command, '--help'], { encoding: 'utf8' }), /check-feed/);
  });

  describe('for someone who installs it', () => {
    let project: string;
    // inside the repository, so that the package finds itself and its dependencies by name
    before(() => { project = mkdtempSync('.cache-consumer-'); });
    after(() => { rmSync(project, { recursive: true }); });

    it('has types that a strict project can use', () => {
      writeFileSync(join(project, 'use.ts'), `
        import { GroupFinder, type Group } from 'peer-support-widgets';
        import 'peer-support-widgets/define';
        import { GroupFinder as Same } from 'peer-support-widgets/group-finder';
        const finder: GroupFinder = document.createElement('group-finder');
        const same: typeof Same = GroupFinder;
        const name = (group: Group): string => group.name;
        // @ts-expect-error a group has no such fact
        const wrong = (group: Group) => group.noSuchFact;
        export { finder, same, name, wrong };
      `);
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({
        compilerOptions: { noEmit: true, strict: true, target: 'ES2022', module: 'NodeNext', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] },
        files: ['use.ts'],
      }));
      const { stdout, status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { encoding: 'utf8' });
      assert.equal(stdout, '');
      assert.equal(status, 0);
    });
  });
});
