export { QuickExitEvent } from './events.ts';
export { QuickExit } from './quick-exit.ts';
