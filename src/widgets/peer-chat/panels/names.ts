/** What can take the place of the messages of an open room for a while. */
export type PanelName = 'search' | 'table' | 'copy';
