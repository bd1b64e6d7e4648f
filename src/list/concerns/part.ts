// Everything of this folder that a widget fetches with the first press, in one.
export { concernForm, stillTrue } from './concern-form.ts';
export { concernsAt } from './concerns.ts';
export { tableButton } from '../parts/table-button.ts';
export { styles } from './styles.ts';
