// Everything of this folder that a widget fetches once something is saved, in one.
export { KeepingPanel } from './keeping-panel.ts';
export { styles } from './styles.ts';
