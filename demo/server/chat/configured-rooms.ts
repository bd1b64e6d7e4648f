import type { EndpointConfig } from '../config/endpoint-config.ts';
import type { ConfiguredRoom } from '../store/chat-store.ts';

/** The rooms of a configuration; what one of them leaves out is as the organisation says for all. */
export const configuredRooms = ({ chat, agreements, retention }: EndpointConfig): ConfiguredRoom[] =>
  chat.rooms.map(room => ({ ...room, agreements: room.agreements.length > 0 ? room.agreements : agreements, retention: room.retention ?? retention.rooms }));
