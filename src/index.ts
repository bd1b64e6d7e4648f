// The package's public classes and types. Importing it defines no element: that is `peer-support-widgets/define`.
export { FeedCheckedEvent, GroupFinder, GroupOpenEvent, GroupSaveEvent, GroupsShownEvent, SearchChangeEvent } from './widgets/group-finder/index.ts';
export { CrisisSlot } from './widgets/crisis-slot/index.ts';
export { ChatCloseEvent, ChatOpenEvent, PeerChat, RoomOpenEvent, UnreadChangeEvent } from './widgets/peer-chat/index.ts';
export { QuickExit, QuickExitEvent } from './widgets/quick-exit/index.ts';
export { GroupWantedEvent, ResourceCards, ResourceOpenEvent, ResourceSaveEvent } from './widgets/resource-cards/index.ts';
export { CardLaidEvent, ResourceWantedEvent, TableChangeEvent, TableWantedEvent } from './list/page-events.ts';
export { LoadFailedEvent } from './on-demand.ts';
export type { CrisisLine } from './protocol/crisis.ts';
export type { Group } from './protocol/group.ts';
export type { Meeting } from './protocol/meeting.ts';
export type { Resource } from './protocol/resource.ts';
export type { Finding } from './protocol/rows.ts';
