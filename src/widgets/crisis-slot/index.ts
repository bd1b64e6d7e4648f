export { CrisisSlot } from './crisis-slot.ts';
