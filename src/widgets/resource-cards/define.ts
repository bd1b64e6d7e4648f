import { ResourceCards } from './resource-cards.ts';

// a second copy of the script, or the host's own registration, keeps what is there
if (!customElements.get('resource-cards')) customElements.define('resource-cards', ResourceCards);
