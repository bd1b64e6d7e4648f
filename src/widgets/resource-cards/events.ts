export { GroupWantedEvent } from '../../list/page-events.ts';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'resource-open': ResourceOpenEvent;
    'resource-save': ResourceSaveEvent;
  }
}
