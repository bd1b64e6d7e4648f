/** A visitor opened a group's page. Cancel it to show the group yourself. */
export class GroupOpenEvent extends Event {
  constructor(readonly id: string) {
    super('group-open', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A visitor saved a group, or took it out again. */
export class GroupSaveEvent extends Event {
  constructor(
    readonly id: string,
    readonly saved: boolean,
  ) {
    super('group-save', { bubbles: true, composed: true });
  }
}

/** The groups on the page changed: ids and coordinates for a map in the `map` slot. */
export class GroupsShownEvent extends Event {
  constructor(readonly points: readonly { id: string; latitude: number; longitude: number }[]) {
    super('groups-shown', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'group-open': GroupOpenEvent;
    'group-save': GroupSaveEvent;
    'groups-shown': GroupsShownEvent;
  }
}
