export { GroupFinder } from './group-finder.ts';
export { GroupOpenEvent, GroupSaveEvent, GroupsShownEvent } from './events.ts';
export { FeedCheckedEvent, SearchChangeEvent } from '../../list/events.ts';
