// Everything of an open room that is fetched when somebody opens one, in one.
export { RoomPage } from '../pages/room/room-page.ts';
export { Composer } from './composer.ts';
export { styles } from './styles.ts';
export { Timeline } from './timeline.ts';
