export { PeerChat } from './peer-chat.ts';
export { ChatCloseEvent, ChatOpenEvent, RoomOpenEvent, UnreadChangeEvent } from './events.ts';
