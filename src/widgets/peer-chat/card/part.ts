// Everything of this folder that a room fetches with the first card on its table, in one.
export { LiveCards } from './live-cards.ts';
export { styles } from './styles.ts';
