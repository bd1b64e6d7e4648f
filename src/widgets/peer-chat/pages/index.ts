import type { View } from '../chat-state.ts';
import type { ChatSetting, LoadPage } from '../page.ts';

/** The pages of the chat that are fetched when they are wanted. A new one is a folder and a line. */
export const pages: Readonly<Record<Exclude<View['view'], 'rooms'>, LoadPage<ChatSetting>>> = {
  about: async tag => (await import('./about/index.ts')).part(tag),
  arrival: async tag => (await import('./arrival/index.ts')).part(tag),
  me: async tag => (await import('./me/index.ts')).part(tag),
  pair: async tag => (await import('./pair/index.ts')).part(tag),
  room: async tag => (await import('./room/index.ts')).part(tag),
};
