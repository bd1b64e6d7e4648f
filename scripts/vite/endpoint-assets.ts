import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What `assetFile` leads to. */
const assets = ['places/data/gazetteer.bin', 'staff/desk.html', 'staff/desk.css', 'staff/desk.js', 'staff/reports.html', 'staff/reports.js'];

/** Puts the files that the endpoint reads beside its built code, at the same paths. */
export const endpointAssets = (): Plugin => ({
  name: 'endpoint-assets',
  apply: 'build',
  generateBundle() {
    for (const fileName of assets) this.emitFile({ type: 'asset', fileName, source: readFileSync(`demo/server/${fileName}`) });
  },
});
