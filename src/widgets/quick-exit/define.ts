import { QuickExit } from './quick-exit.ts';

// a second copy of the script, or the host's own registration, keeps what is there
if (!customElements.get('quick-exit')) customElements.define('quick-exit', QuickExit);
