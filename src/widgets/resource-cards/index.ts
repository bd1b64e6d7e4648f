export { ResourceCards } from './resource-cards.ts';
export { GroupWantedEvent, ResourceOpenEvent, ResourceSaveEvent } from './events.ts';
export { FeedCheckedEvent, SearchChangeEvent } from '../../list/events.ts';
