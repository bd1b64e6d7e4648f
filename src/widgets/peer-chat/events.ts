/** A visitor opened the chat. */
export class ChatOpenEvent extends Event {
  constructor() {
    super('chat-open', { bubbles: true, composed: true });
  }
}

/** A visitor closed the chat. */
export class ChatCloseEvent extends Event {
  constructor() {
    super('chat-close', { bubbles: true, composed: true });
  }
}

/** A visitor came into a room, or went back to it. */
export class RoomOpenEvent extends Event {
  constructor(readonly room: string) {
    super('room-open', { bubbles: true, composed: true });
  }
}

/** How many messages wait to be read, in all rooms: for a button of your own. */
export class UnreadChangeEvent extends Event {
  constructor(readonly unread: number) {
    super('unread-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'chat-open': ChatOpenEvent;
    'chat-close': ChatCloseEvent;
    'room-open': RoomOpenEvent;
    'unread-change': UnreadChangeEvent;
  }
}
