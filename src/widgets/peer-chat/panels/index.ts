import type { LoadPanel } from './panel.ts';

/** What takes the place of the messages for a while, fetched when it is wanted. A new one is a folder and a line. */
export const panels = {
} as const satisfies Readonly<Record<string, LoadPanel>>;

export type PanelName = keyof typeof panels;
