import { PeerChat } from './peer-chat.ts';

// a second copy of the script, or the host's own registration, keeps what is there
if (!customElements.get('peer-chat')) customElements.define('peer-chat', PeerChat);
