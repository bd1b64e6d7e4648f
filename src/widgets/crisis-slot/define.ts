import { CrisisSlot } from './crisis-slot.ts';

// a second copy of the script, or the host's own registration, keeps what is there
if (!customElements.get('crisis-slot')) customElements.define('crisis-slot', CrisisSlot);
