import { GroupFinder } from './group-finder.ts';

// a second copy of the script, or the host's own registration, keeps what is there
if (!customElements.get('group-finder')) customElements.define('group-finder', GroupFinder);
