/** What can take the place of the messages of an open room for a while, in the order in which it is offered. */
export const panelNames = ['about', 'search', 'table', 'copy', 'settings', 'report'] as const;

/** An appeal begins at a notice. */
export type PanelName = (typeof panelNames)[number] | 'appeal';
