/** A visitor opened a resource's page. Cancel it to show the resource yourself. */
export class ResourceOpenEvent extends Event {
  constructor(readonly id: string) {
    super('resource-open', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A visitor saved a resource, or took it out again. */
export class ResourceSaveEvent extends Event {
  constructor(
    readonly id: string,
    readonly saved: boolean,
  ) {
    super('resource-save', { bubbles: true, composed: true });
  }
}

/** A visitor wants to see the group of a story. Cancel it to show the group yourself; else a `<group-finder>` of the page opens it. */
export class GroupWantedEvent extends Event {
  constructor(readonly id: string) {
    super('group-wanted', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'resource-open': ResourceOpenEvent;
    'resource-save': ResourceSaveEvent;
    'group-wanted': GroupWantedEvent;
  }
}
