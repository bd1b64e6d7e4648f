// All that an open chat needs, in one file: fetched when somebody opens it.
export { ChatStore } from './chat-store.ts';
export { ChatView } from './chat-view.ts';
