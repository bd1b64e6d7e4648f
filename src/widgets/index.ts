/** Every widget: its tag, and how the code that defines it is fetched. A new widget is one folder and one line here. */
export const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'crisis-slot': () => import('./crisis-slot/define.ts'),
  'group-finder': () => import('./group-finder/define.ts'),
  'peer-chat': () => import('./peer-chat/define.ts'),
  'quick-exit': () => import('./quick-exit/define.ts'),
  'resource-cards': () => import('./resource-cards/define.ts'),
};
