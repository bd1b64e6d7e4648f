/** What can take the place of the messages of an open room for a while, in the order in which it is offered. */
export const panelNames = ['about', 'search', 'table', 'copy', 'settings', 'report'] as const;

export type PanelName = (typeof panelNames)[number];
