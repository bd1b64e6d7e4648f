/** A visitor wants to see a group. Cancel it to show the group yourself; else a `<group-finder>` of the page opens it. */
export class GroupWantedEvent extends Event {
  constructor(readonly id: string) {
    super('group-wanted', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A visitor wants to see a resource. Cancel it to show the resource yourself; else `<resource-cards>` of the page open it. */
export class ResourceWantedEvent extends Event {
  constructor(readonly id: string) {
    super('resource-wanted', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A list asks whether a chat of the page has a room open in which a row of this endpoint could be laid on the table. Who has one cancels it. */
export class TableWantedEvent extends Event {
  constructor(readonly endpoint: string) {
    super('table-wanted', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A chat of the page has opened a room, or left it: whoever asked for a table may ask again. */
export class TableChangeEvent extends Event {
  constructor() {
    super('table-change', { bubbles: true, composed: true });
  }
}

/** A group or a resource is to be laid on the table of a room: by its id. The chat that takes it cancels the event. */
export class CardLaidEvent extends Event {
  constructor(
    readonly kind: 'group' | 'resource',
    readonly id: string,
    readonly endpoint: string,
  ) {
    super('card-laid', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'group-wanted': GroupWantedEvent;
    'resource-wanted': ResourceWantedEvent;
    'table-wanted': TableWantedEvent;
    'table-change': TableChangeEvent;
    'card-laid': CardLaidEvent;
  }
}
