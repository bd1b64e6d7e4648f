import type { PanelName } from './names.ts';
import type { LoadPanel } from './panel.ts';

export type { PanelName };

/** What takes the place of the messages for a while, fetched when it is wanted. A new one is a folder, a line and its name in `names.ts`. */
export const panels: Readonly<Record<PanelName, LoadPanel>> = {
  about: async tag => (await import('./about/index.ts')).part(tag),
  search: async tag => (await import('./search/index.ts')).part(tag),
  table: async tag => (await import('./table/index.ts')).part(tag),
  copy: async tag => (await import('./copy/index.ts')).part(tag),
  settings: async tag => (await import('./settings/index.ts')).part(tag),
  appeal: async tag => (await import('./appeal/index.ts')).part(tag),
  report: async tag => (await import('./report/index.ts')).part(tag),
};
